import type { Id, RegionCode } from '@jiuzhu/kernel';
import { onlyIds, onlyIdsOf, type Statement, type Tx } from '@jiuzhu/service-kit';
import type { CaseId, Decision, MedicalCase } from '../../domain/cases/medical-case.ts';
import { dueOf, statusOf } from '../../domain/cases/status.ts';

type Content = Omit<MedicalCase, 'id' | 'householdId' | 'personId' | 'region' | 'decision' | 'notices' | 'version'> &
  Partial<Pick<MedicalCase, 'notices'>>;
type Row = Pick<MedicalCase, 'id' | 'householdId' | 'personId' | 'region' | 'version'> & {
  readonly billNumber: string | null;
  readonly content: Content;
  readonly decision: Decision | null;
};

export const onlyCaseIds = onlyIdsOf('medical-case');

const whole = `select c.id, c.household_id::text as "householdId", c.person_id::text as "personId", c.region, c.bill_number as "billNumber",
  c.content, c.version, (select d.content from medical_case_decisions d where d.case_id = c.id) as decision from medical_cases c`;

/** The number of a bill stands in a column of its own, which an erasure empties. */
const caseIn = ({ billNumber, content: { claim, ...content }, decision, ...it }: Row): MedicalCase => ({
  ...it,
  // of what was decided before letters were sent there is none
  ...{ notices: [], ...content },
  ...(claim ? { claim: billNumber === null ? claim : { ...claim, billNumber } } : {}),
  ...(decision ? { decision } : {}),
});

export async function readCases(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, MedicalCase>> {
  const rows = await tx.sql<Row>('cases-read', `${whole} where c.id = any($1::text[])`, [onlyCaseIds(ids)]);
  return new Map(rows.map((row) => [row.id, caseIn(row)]));
}

const idsOf = `select h.id::text as household, h.region,
    array(select c.id from medical_cases c where c.household_id = h.id order by c.opened_on desc, c.id) as cases
  from households h where h.id = any($1::uuid[]) and h.region is not null`;
type IdsOf = { readonly household: Id<'household'>; readonly region: RegionCode; readonly cases: readonly CaseId[] };

/** Of each household that is known here, where it is and the ids of its cases, the latest first. */
export async function readCaseIdsOf(tx: Tx, households: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, IdsOf>> {
  const rows = await tx.sql<IdsOf>('cases-of-households', idsOf, [onlyIds(households)]);
  return new Map(rows.map((row) => [row.household, row]));
}

const columns = `id text, household_id uuid, person_id uuid, region text, status text, opened_on date, due_on date, posted_until date, provider_code text,
  bill_number text, content jsonb, version integer`;
const names = columns.replaceAll(/ (uuid|text|integer|jsonb|date)/g, '');

/** Whether it is new, has moved or was decided: one statement. What was decided is only ever added. */
const write = `
with told as (select * from jsonb_to_recordset($1::jsonb) as r(${columns}, decision jsonb)),
  kept as (
    insert into medical_cases (${names}) select ${names} from told
    on conflict (id) do update set status = excluded.status, due_on = excluded.due_on, posted_until = excluded.posted_until,
      content = excluded.content, version = excluded.version
    returning id
  )
insert into medical_case_decisions (case_id, content) select t.id, t.decision from told t join kept using (id) where t.decision is not null`;

export const writingCases = (changes: readonly CaseChange[]): Statement => ({
  name: 'cases-write',
  text: write,
  values: [JSON.stringify(changes.map(rowOf))],
});

type CaseChange = { readonly before?: MedicalCase | undefined; readonly after: MedicalCase; readonly version: number };

const rowOf = ({ before, after, version }: CaseChange) => {
  const { id, householdId, personId, region, decision, claim, version: _, ...content } = after;
  const { billNumber, ...rest } = claim ?? {};
  return {
    ...{ id, household_id: householdId, person_id: personId, region, status: statusOf(after), opened_on: after.opened.on, version },
    ...{ due_on: dueOf(after)?.day ?? null, posted_until: statusOf(after) === 'publicity' ? (after.publicity?.closesOn ?? null) : null },
    ...{
      provider_code: claim?.providerCode ?? null,
      bill_number: billNumber ?? null,
      content: { ...content, ...(claim ? { claim: rest } : {}) },
    },
    decision: decision && !before?.decision ? decision : null,
  };
};
