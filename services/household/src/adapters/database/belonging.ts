/** How somebody belongs to a household: as one of its members, or as one who owes a member support. */
const belongs = (m: string): string => `${m}.kind in ('membership', 'obligation')`;

/** Who was ever said to belong to these households ($1), rightly or not. Rows of `id`, the household's, and `person_id`. */
export const everPeople = `select distinct m.household_id as id, m.person_id from statements m
  where m.household_id = any($1::uuid[]) and ${belongs('m')}`;

/**
 * Of these, who belong to no other household: neither now nor before, by what the register holds to be so. One that was erased is none. The same
 * before and after the erasure.
 */
export const ownPeople = `select m.id, m.person_id from (${everPeople}) m where not exists (
    select from statements o where o.person_id = m.person_id and ${belongs('o')} and o.superseded_at is null
      and o.household_id <> m.id and not exists (select from erasures e where e.household_id = o.household_id))`;

/** What is said of the household, and of its own people wherever they were; of all times, superseded or not. Rows of `id` and `statement`. */
export const ownStatements = `select s.household_id as id, s.id as statement from statements s where s.household_id = any($1::uuid[])
  union all
  select o.id, s.id as statement from (${ownPeople}) o join statements s on s.person_id = o.person_id and s.household_id is null`;
