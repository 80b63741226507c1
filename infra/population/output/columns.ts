import type { Household } from '../household.ts';
import { incomeItems, moneyItems, otherIncomeItems, spendingItems } from '../household.ts';
import { isSevere } from '../people/bodies.ts';

type Cell = string | number | boolean | undefined;
/** One column of a row that is copied into PostgreSQL: its name, its type there, and what stands in it. */
export type Column = { readonly name: string; readonly type: string; readonly of: (household: Household) => Cell };

const column = (name: string, type: string, of: Column['of']): Column => ({ name, type, of });
const snake = (item: string): string => item.replaceAll('-', '_');

const count = (name: string, is: (member: Household['members'][number]) => boolean): Column =>
  column(name, 'smallint', ({ members }) => members.reduce((sum, member) => sum + (is(member) ? 1 : 0), 0));

/** By the month, in fen, all members together, as it truly is. */
const incomes = [...incomeItems, ...otherIncomeItems].map((item) =>
  column(`income_${snake(item)}`, 'bigint', ({ members }) => members.reduce((sum, { income }) => sum + income[item], 0)),
);
/** In twelve months. */
const spendings = spendingItems.map((item) =>
  column(`spent_${snake(item)}`, 'bigint', ({ members }) => members.reduce((sum, { spending }) => sum + spending[item], 0)),
);

/** Who the household is, and its true figures summed up: enough for a rule that asks for no more than sums, without reading any JSON. */
export const figureColumns: readonly Column[] = [
  column('household_id', 'uuid', (it) => it.householdId),
  column('region', 'text', (it) => it.region),
  column('settlement', 'text', (it) => it.settlement),
  count('members', () => true),
  count('minors', ({ age }) => age < 18),
  count('elders', ({ age }) => age >= 60),
  count('severely_disabled', ({ disability }) => isSevere(disability)),
  count('gravely_ill', ({ majorIllness }) => majorIllness),
  count('able_to_work', ({ labour }) => labour !== 'none'),
  count('away', ({ away }) => away !== undefined),
  ...incomes,
  ...spendings,
  column('funds', 'bigint', ({ property }) => moneyItems.reduce((sum, item) => sum + property[item].amount, 0)),
  column('vehicles', 'smallint', ({ property }) => property.vehicle.count),
  column('homes', 'smallint', ({ property }) => property.home.count),
  column('home_area', 'integer', ({ property }) => property.home.area),
  column('businesses', 'smallint', ({ property }) => property.business.count),
  column('machinery', 'smallint', ({ property }) => property.machinery.count),
  column('aim', 'text', ({ aim }) => aim?.target),
  column('exactly', 'smallint', ({ aim }) => aim?.exactly),
  column('corner', 'text', ({ corner }) => corner),
];

/** What a judgement is made from, as it was told: beside the figures where a rule needs persons. */
export const documentNames = ['members_json', 'facts_json', 'report_json', 'dependants_json'] as const;

/** The columns for `CREATE TABLE` and, without their types, for `COPY`. */
export const columnsOf = (documents: boolean): readonly { readonly name: string; readonly type: string }[] => [
  ...figureColumns,
  ...(documents ? documentNames.map((name) => ({ name, type: 'jsonb' })) : []),
];
