import type { Day, Id } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { Sealed } from '@jiuzhu/vault';
import type { HouseholdId } from '../../domain/household.ts';
import { numberPurpose } from './people-rows.ts';
import { isCaseId, isUuid } from './uuids.ts';
import { afterOf, narrower, pageOf, type Sorted } from './pages.ts';

/** A region and all in it, over an index on codes: after a code come no more digits than twelve nines. */
const inRegion = (column: string, value: string): string => `${column} between ${value} and ${value} || '999999999999'`;

const nothing = { keys: [], more: false } as const;

const households = `select id, registered_on::text as sort from households
  where ${inRegion('region', '$1')} and ($2::text is null or status = $2) and ($3::date is null or (registered_on, id) > ($3::date, $4::uuid))
  order by registered_on, id limit $5`;

export async function pageOfHouseholds(
  tx: Tx,
  { region, status }: { readonly region?: string | undefined; readonly status?: string | undefined },
  scope: Scope,
): Promise<Page<HouseholdId>> {
  const within = narrower(scope.region, region);
  if (within === undefined) return nothing;
  const [day, id] = afterOf(scope.after, isUuid) ?? [null, null];
  const rows = await tx.sql<Sorted>('households-in', households, [within, status ?? null, day, id, scope.limit + 1]);
  return pageOf(rows, scope.limit, (row) => row.id as HouseholdId);
}

const byNumber = `select m.household_id as id, m.person_id as person, '' as sort from people p
  join statements m on m.person_id = p.id and m.kind = 'membership' and m.superseded_at is null and m.valid_to is null
  join households h on h.id = m.household_id where p.id_index = any($1::text[]) and ${inRegion('h.region', '$2')}`;

export type Holder = { readonly household: HouseholdId; readonly person: Id<'person'> };

/** The household in which the holder of a number lives: at most one. */
export async function holdersOf(tx: Tx, number: Sealed<string>, { region, limit }: Scope): Promise<Page<Holder>> {
  const values = [tx.vault.blindIndexes(number, numberPurpose), region];
  const rows = await tx.sql<Sorted & { person: Id<'person'> }>('households-by-number', byNumber, values);
  return pageOf(rows, limit, ({ id, person }) => ({ household: id as HouseholdId, person }));
}

/** Who has no due day comes after everybody who has one. */
const never = '9999-12-31';
const cases = `select id, coalesce(due_on, '${never}')::text as sort from cases
  where ${inRegion('region', '$1')} and ($2::text is null or status = $2) and ($3::date is null or due_on < $3)
    and ($4::date is null or (coalesce(due_on, '${never}'), id) > ($4::date, $5::text))
  order by coalesce(due_on, '${never}'), id limit $6`;

export type Worklist = { readonly region?: string | undefined; readonly status?: string | undefined; readonly dueBefore?: Day | undefined };

export async function pageOfCases(tx: Tx, { region, status, dueBefore }: Worklist, scope: Scope): Promise<Page<string>> {
  const within = narrower(scope.region, region);
  if (within === undefined) return nothing;
  const [day, id] = afterOf(scope.after, isCaseId) ?? [null, null];
  const rows = await tx.sql<Sorted>('cases-in', cases, [within, status ?? null, dueBefore ?? null, day, id, scope.limit + 1]);
  return pageOf(rows, scope.limit, (row) => row.id);
}

const casesOf = `select h.id as household, c.id, c.sort from unnest($1::uuid[]) as h (id) cross join lateral (
    select id, opened_on, opened_on::text as sort from cases
      where household_id = h.id and ${inRegion('region', '$2')} and ($3::date is null or (opened_on, id) > ($3::date, $4::text))
      order by opened_on, id limit $5) c
  order by c.opened_on, c.id`;

/** A page of each household's cases, in their order: one statement. */
export async function pagesOfCasesOf(
  tx: Tx,
  households: readonly HouseholdId[],
  { region, after, limit }: Scope,
): Promise<readonly Page<string>[]> {
  const [day, id] = afterOf(after, isCaseId) ?? [null, null];
  const values = [[...new Set(households)], region, day, id, limit + 1];
  const rows = await tx.sql<Sorted & { household: string }>('cases-of', casesOf, values);
  const of = Map.groupBy(rows, ({ household }) => household);
  return households.map((household) => pageOf(of.get(household) ?? [], limit, (row) => row.id));
}
