import type { Id } from '@jiuzhu/kernel';
import { onlyIdsOf, type Tx } from '@jiuzhu/service-kit';
import type { KnownPatient, Relief, ReliefDecision, ReliefId } from '../../domain/emergency/relief.ts';
import { reclaimDue } from '../../domain/emergency/turned-out.ts';
import { reliefStatusOf } from '../../domain/emergency/standing.ts';

type Kept = Omit<Relief, 'id' | 'providerId' | 'region' | 'version' | 'patient' | 'decision' | 'notices'> &
  Partial<Pick<Relief, 'notices'>>;
type Row = Pick<Relief, 'id' | 'providerId' | 'region' | 'version'> & {
  readonly person: KnownPatient['personId'] | null;
  readonly household: Id<'household'> | null;
  readonly billNumber: string | null;
  readonly content: Kept;
  readonly decision: ReliefDecision | null;
};

export const onlyReliefIds = onlyIdsOf('emergency-relief');

const read = `select r.id, r.provider_id::text as "providerId", r.region, r.version, r.person_id::text as person, r.household_id::text as household,
  r.bill_number as "billNumber", r.content, (select d.content from emergency_decisions d where d.relief_id = r.id) as decision
  from emergency_reliefs r where r.id = any($1)`;

/** The number of a bill stands in a column of its own, which an erasure empties. */
const reliefIn = ({ person, household, billNumber, decision, content: { applied, ...content }, ...it }: Row): Relief => ({
  ...it,
  // of what was decided before letters were sent there is none
  ...{ notices: [], ...content },
  ...(applied ? { applied: billNumber === null ? applied : { ...applied, billNumber } } : {}),
  ...(person && household ? { patient: { personId: person, householdId: household } } : {}),
  ...(decision ? { decision } : {}),
});

export const readReliefs = async (tx: Tx, ids: readonly ReliefId[]): Promise<ReadonlyMap<ReliefId, Relief>> => {
  const rows = await tx.sql<Row>('reliefs-read', read, [onlyReliefIds(ids)]);
  return new Map(rows.map((row) => [row.id, reliefIn(row)]));
};

const write = `
with told as (
  select * from jsonb_to_recordset($1::jsonb) as r(id text, provider_id uuid, region text, status text, person_id uuid, household_id uuid, bill_number text,
    reported_on date, looked_at text, reclaim_due_on date, content jsonb, version integer, decision jsonb)
), kept as (
  insert into emergency_reliefs (id, provider_id, region, status, person_id, household_id, bill_number, reported_on, looked_at, reclaim_due_on, content, version)
  select id, provider_id, region, status, person_id, household_id, bill_number, reported_on, looked_at, reclaim_due_on, content, version from told
  on conflict (id) do update set status = excluded.status, person_id = excluded.person_id, household_id = excluded.household_id,
    bill_number = excluded.bill_number, looked_at = excluded.looked_at, reclaim_due_on = excluded.reclaim_due_on, content = excluded.content, version = excluded.version
  returning id
)
insert into emergency_decisions (relief_id, content) select t.id, t.decision from told t join kept using (id) where t.decision is not null`;

/**
 * Whether it is new, has moved or was decided: one statement. What was decided is only ever added. Its version counts its own changes, since the stream is that of
 * all emergencies of the county: what moves it is said by whoever writes.
 */
export const writeRelief = async (tx: Tx, before: Relief | undefined, after: Relief, version: number): Promise<void> => {
  const { id, providerId, region, patient, decision, applied, version: _, ...content } = after;
  const { billNumber, ...rest } = applied ?? {};
  const row = {
    ...{ id, provider_id: providerId, region, status: reliefStatusOf(after), version },
    ...{ person_id: patient?.personId ?? null, household_id: patient?.householdId ?? null, bill_number: billNumber ?? null },
    ...{ looked_at: after.lookedAt ?? null, reclaim_due_on: reclaimDue(after)?.on ?? null },
    ...{ reported_on: after.reported.on, content: { ...content, ...(applied ? { applied: rest } : {}) } },
    decision: decision && !before?.decision ? decision : null,
  };
  await tx.sql('relief-write', write, [JSON.stringify([row])]);
};
