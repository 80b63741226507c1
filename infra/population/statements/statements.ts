import type { Day } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { countedItems, incomeItems, moneyItems, otherIncomeItems, spendingItems } from '../household.ts';
import type { Household, Member } from '../household.ts';
import { identifier } from '../identifier.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { declaredShare } from './honesty.ts';
import type { Item, Kind, Quantity, Statement } from './statement.ts';

type Said = Omit<Statement, 'id'>;
/** The lists are short: the month before, the quarter, or the year. */
const periodOf = (drawn: number): number => (drawn < 0.82 ? 12 : drawn < 0.92 ? 3 : 1);
const yuan = 100;

/**
 * What is so, item by item, and what of it is declared. Who was put beside a limit, or is a corner case, tells the truth, so that it is that limit or that case
 * which decides. An adult who does not study and has nothing says so: saying nothing is not an income of nothing.
 */
export const statementsOf = (population: Population, household: Household): readonly Statement[] => {
  const source = sourceOf(population, household.place);
  const isHonest = household.aim !== undefined || household.corner !== undefined;
  const share = (no: number, item: Item): number => (isHonest ? 1 : declaredShare(source, no, item));
  const statedOn = population.birthdays[whole(1, 25, draw(source, field.statedOn))] ?? population.asOf;
  const said = [
    ...household.members.flatMap((member, no) =>
      member.died || isSilent(household, no) ? [] : incomeOf(source, member, no, share, statedOn),
    ),
    ...household.members.flatMap((member, no) => spendingOf(member, no, share, statedOn)),
    ...propertyOf(household, share, statedOn),
  ];
  return said.map((it, which) => ({ id: identifier('fact', population, household.place, which), ...it }));
};

const isSilent = ({ corner }: Household, no: number): boolean => corner === 'adult-declares-nothing' && no === 1;

type Share = (no: number, item: Item) => number;

const incomeOf = (
  source: Source,
  { personId, income, age, student, away }: Member,
  no: number,
  share: Share,
  asOf: Day,
): readonly Said[] => {
  const months = periodOf(draw(source, field.period, no));
  const said = [...incomeItems, ...otherIncomeItems]
    .filter((item) => income[item] !== 0)
    .map((item): Said => {
      const part = share(no, item);
      const told = part === 1 ? income[item] : Math.floor((income[item] * part) / yuan) * yuan;
      return {
        personId,
        kind: 'income',
        item,
        truth: { amount: income[item] * months },
        declared: declaredOf(part, { amount: Math.max(0, told) * months }),
        months,
        asOf,
      };
    });
  if (said.some(({ declared }) => declared !== undefined) || age < 18 || student || away) return said;
  return [...said, { personId, kind: 'income', item: 'wage', truth: { amount: 0 }, declared: { amount: 0 }, months: 12, asOf }];
};

const spendingOf = ({ personId, spending }: Member, no: number, share: Share, asOf: Day): readonly Said[] =>
  spendingItems
    .filter((item) => spending[item] > 0)
    .map((item): Said => {
      const part = share(no, item);
      const truth = { amount: spending[item] };
      return {
        personId,
        kind: 'spending',
        item,
        truth,
        declared: declaredOf(part, { amount: Math.floor(truth.amount * part) }),
        months: 12,
        asOf,
      };
    });

/** Things are declared or not; of money a part may be. */
const propertyOf = ({ members, property }: Household, share: Share, asOf: Day): readonly Said[] => {
  const owner = members[0]?.personId;
  const whose = { ...(owner ? { personId: owner } : {}), kind: 'property' satisfies Kind as Kind, asOf };
  const money = moneyItems
    .filter((item) => property[item].amount > 0)
    .map((item): Said => {
      const part = share(0, item);
      const { amount } = property[item];
      return { ...whose, item, truth: { amount }, declared: declaredOf(part, { amount: Math.floor(amount * part) }) };
    });
  const things = countedItems
    .filter((item) => property[item].count > 0)
    .map((item): Said => {
      const { amount, count, area } = property[item];
      const truth = item === 'home' ? { amount, count, area } : { amount, count };
      return { ...whose, item, truth, declared: declaredOf(share(0, item), truth) };
    });
  return [...money, ...things];
};

const declaredOf = (share: number, quantity: Quantity): Quantity | undefined => (share === 0 ? undefined : quantity);
