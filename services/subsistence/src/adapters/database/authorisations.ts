import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { KnownAuthorisation } from '../../domain/procedure/verification/verification-standing.ts';

type Row = {
  readonly id: Id<'authorisation'>;
  readonly household_id: Id<'household'>;
  readonly purpose: string;
  readonly valid_until: Day;
  readonly withdrawn_on: Day | null;
  readonly version: number;
};

const read = `
select id::text as id, household_id::text as household_id, purpose, valid_until::text as valid_until, withdrawn_on::text as withdrawn_on, version
from authorisations where household_id = any($1::uuid[]) order by id`;

/** Of each household, all that it ever let be asked. */
export const readAuthorisationsOf = async (
  tx: Tx,
  ids: readonly Id<'household'>[],
): Promise<ReadonlyMap<Id<'household'>, readonly KnownAuthorisation[]>> => {
  const rows = await tx.sql<Row>('authorisations-of-households', read, [ids]);
  const known = rows.map(({ household_id, valid_until, withdrawn_on, ...it }): KnownAuthorisation => ({
    ...{ ...it, householdId: household_id, validUntil: valid_until },
    ...(withdrawn_on ? { withdrawnOn: withdrawn_on } : {}),
  }));
  return Map.groupBy(known, ({ householdId }) => householdId);
};

const write = `
insert into authorisations (id, household_id, purpose, valid_until, withdrawn_on, version)
select id, household_id, purpose, valid_until, withdrawn_on, version
from jsonb_to_recordset($1::jsonb) as r(id uuid, household_id uuid, purpose text, valid_until date, withdrawn_on date, version integer)
on conflict (id) do update set withdrawn_on = excluded.withdrawn_on, version = excluded.version`;

export const keepAuthorisations = async (tx: Tx, all: readonly KnownAuthorisation[]): Promise<void> => {
  const rows = all.map(({ householdId, validUntil, withdrawnOn, ...it }) => ({
    ...{ ...it, household_id: householdId, valid_until: validUntil, withdrawn_on: withdrawnOn ?? null },
  }));
  if (rows.length > 0) await tx.sql('authorisations-write', write, [JSON.stringify(rows)]);
};
