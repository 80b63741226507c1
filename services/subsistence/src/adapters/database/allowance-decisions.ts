import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { AllowanceDecision } from '../../domain/allowance/allowance-decision.ts';
import type { PersonId } from '../../domain/household/facts.ts';

type HouseholdId = Id<'household'>;
type Row = Pick<AllowanceDecision, 'number' | 'kind' | 'outcome'> & {
  readonly household: HouseholdId;
  readonly person: PersonId | null;
  readonly decided_on: Day;
  readonly decided_by: string;
  readonly content: Omit<AllowanceDecision, 'number' | 'kind' | 'outcome' | 'personId' | 'on' | 'by'>;
};

const write = `
insert into allowance_decisions (household_id, number, kind, person_id, outcome, decided_on, decided_by, content)
select household_id, number, kind, person_id, outcome, decided_on, decided_by, content
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, number integer, kind text, person_id uuid, outcome text, decided_on date, decided_by text, content jsonb)`;

type Made = { readonly household: HouseholdId; readonly made: readonly AllowanceDecision[] };

/** Each is written once. */
export const insertAllowanceDecisions = async (tx: Tx, all: readonly Made[]): Promise<void> => {
  const rows = all.flatMap(({ household, made }) =>
    made.map(({ number, kind, personId, outcome, on, by, ...content }) => ({
      ...{ household_id: household, number, kind, person_id: personId, outcome, decided_on: on, decided_by: by, content },
    })),
  );
  if (rows.length > 0) await tx.sql('allowance-decisions-write', write, [JSON.stringify(rows)]);
};

const read = `
select household_id::text as household, number, kind, person_id::text as person, outcome, decided_on::text as decided_on, decided_by, content
from allowance_decisions where household_id = any($1::uuid[]) order by household_id, number`;

/** All that was decided of each household's allowances, the first first. */
export const readAllowanceDecisions = async (
  tx: Tx,
  households: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, readonly AllowanceDecision[]>> => {
  const rows = await tx.sql<Row>('allowance-decisions-read', read, [households]);
  const grouped = Map.groupBy(rows, ({ household }) => household);
  return new Map([...grouped].map(([id, all]) => [id, all.map(decisionIn)]));
};

const decisionIn = ({ number, kind, outcome, person, decided_on: on, decided_by: by, content }: Row): AllowanceDecision => ({
  ...{ ...content, number, kind, outcome, on, by },
  ...(person === null ? {} : { personId: person }),
});
