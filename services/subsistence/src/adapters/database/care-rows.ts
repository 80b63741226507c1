import type { Day, Id } from '@jiuzhu/kernel';
import { dayOf } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import { dueOfCare, stateOfCare } from '../../domain/care/care.ts';
import type { Care } from '../../domain/care/care.ts';
import { needsNursing } from '../../domain/care/placement.ts';
import type { PersonId } from '../../domain/household/facts.ts';

type HouseholdId = Id<'household'>;
type Row = { readonly household: HouseholdId; readonly person: PersonId; readonly content: Omit<Care, 'personId'> };

const read = `
select household_id::text as household, person_id::text as person, content from persons_in_care
where household_id = any($1::uuid[]) order by household_id, person_id`;

export const readCare = async (tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, readonly Care[]>> => {
  const rows = await tx.sql<Row>('care-read', read, [households]);
  const grouped = Map.groupBy(rows, ({ household }) => household);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ person: personId, content }) => ({ ...content, personId }))]));
};

const write = `
insert into persons_in_care (household_id, person_id, state, due_on, institution_id, nursing, content)
select household_id, person_id, state, due_on, institution_id, nursing, content
from jsonb_to_recordset($1::jsonb) as r(
  household_id uuid, person_id uuid, state text, due_on date, institution_id uuid, nursing boolean, content jsonb)
on conflict (household_id, person_id) do update set state = excluded.state, due_on = excluded.due_on,
  institution_id = excluded.institution_id, nursing = excluded.nursing, content = excluded.content`;

export const writeCare = async (
  tx: Tx,
  all: readonly { readonly household: HouseholdId; readonly care: readonly Care[] }[],
): Promise<void> => {
  const rows = all.flatMap(({ household, care }) =>
    care.map(({ personId, ...content }) => {
      const it = { ...content, personId };
      const place = it.placements?.at(-1)?.institution ?? null;
      const at = { institution_id: place, nursing: place !== null && needsNursing(it) };
      return { household_id: household, person_id: personId, state: stateOfCare(it), due_on: dueOfCare(it), ...at, content };
    }),
  );
  if (rows.length > 0) await tx.sql('care-write', write, [JSON.stringify(rows)]);
};

/** In whose household a grade is stale. */
export const gradesStale = async (tx: Tx, now: Date, limit: number): Promise<readonly HouseholdId[]> => {
  const text = `
select c.household_id::text as id from persons_in_care c join assistance a using (household_id)
where c.state = 'settled' and c.due_on <= $1 and a.status <> 'ended' group by c.household_id order by min(c.due_on), c.household_id limit $2`;
  const day: Day = dayOf(now);
  return (await tx.sql<{ id: HouseholdId }>('care-stale', text, [day, limit])).map(({ id }) => id);
};
