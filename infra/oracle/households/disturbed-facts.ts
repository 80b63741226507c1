import { addDays, addMonths } from '@jiuzhu/kernel';
import { changeOne, inHousehold } from './disturbed.ts';
import type { Disturb, Disturbed, Fact } from './disturbed.ts';
import { oneOf } from './drawn.ts';

const days = [-1, 0, 1] as const;

const oneFact =
  (fits: (fact: Fact) => boolean, change: (fact: Fact, ...rest: Parameters<Disturb>) => Fact): Disturb =>
  (it, draw, law) =>
    inHousehold(it, { facts: changeOne(it.household.facts, fits, draw('which'), (fact) => change(fact, it, draw, law)) });

const without = <K extends keyof Fact>(fact: Fact, key: K): Fact => {
  const { [key]: _left, ...rest } = fact;
  return rest as unknown as Fact;
};
const isMoney = ({ kind }: Fact): boolean => kind !== 'property';
const isCounted = ({ item }: Fact): boolean => ['vehicle', 'home', 'business', 'machinery'].includes(item);
const amount = (fen: number): Fact['amount'] => fen as Fact['amount'];

/** Every income so, of which nobody found anything. */
const withIncome =
  (change: (fen: number) => number): Disturb =>
  (it) =>
    inHousehold(
      { ...it, ...(it.report ? { report: { ...it.report, sums: it.report.sums.filter(({ kind }) => kind !== 'income') } } : {}) },
      {
        facts: it.household.facts.map((fact) => (fact.kind === 'income' ? { ...fact, amount: amount(change(fact.amount)) } : fact)),
      },
    );

export const disturbedFacts: Disturbed = {
  'odd months': {
    share: 0.15,
    disturb: oneFact(isMoney, (fact, _it, draw) => {
      const months = 1 + Math.floor(draw('months') * 12);
      return { ...fact, months, amount: amount(Math.round((fact.amount / (fact.months ?? 1)) * months) + Math.floor(draw('fen') * 3)) };
    }),
  },
  'odd fen': {
    share: 0.1,
    disturb: oneFact(isMoney, (fact, _it, draw) => ({ ...fact, amount: amount(fact.amount + Math.floor(draw('fen') * 12)) })),
  },
  'half the income': { share: 0.2, disturb: withIncome((fen) => Math.floor(fen / 2)) },
  'no income': { share: 0.08, disturb: withIncome(() => 0) },
  'work that costs more than it brings': {
    share: 0.08,
    disturb: (it, draw, law) => {
      const poor = withIncome((fen) => Math.floor(fen / 3))(it, draw, law);
      const { facts } = poor.household;
      const earned = facts.find(({ kind, personId }) => kind === 'income' && personId !== undefined);
      if (!earned) return poor;
      const standard = law.standard[it.household.settlement];
      const wage = { ...earned, item: 'wage', months: 1, amount: amount(Math.floor(standard * 0.2 * draw('wage'))) } as const;
      const cost = { ...wage, kind: 'spending', item: 'work-cost', amount: amount(Math.floor(standard * 0.3)) } as const;
      const others = facts.filter(({ item }) => item !== 'wage' && item !== 'work-cost');
      return inHousehold(poor, { facts: [...others, wage, cost] });
    },
  },
  corrected: {
    share: 0.12,
    disturb: oneFact(
      ({ kind }) => kind !== 'spending',
      (fact, it, draw) => ({
        ...fact,
        source: 'corrected',
        recordedOn: addDays(it.report?.on ?? it.day, oneOf(days, draw('on'))),
        amount: amount(Math.floor(fact.amount * draw('amount'))),
      }),
    ),
  },
  'found by an officer': {
    share: 0.05,
    disturb: oneFact(
      () => true,
      (fact) => ({ ...fact, source: 'verified' }),
    ),
  },
  'old statement': {
    share: 0.08,
    disturb: oneFact(
      ({ kind }) => kind === 'income',
      (fact, it, draw, law) => ({ ...fact, asOf: addDays(addMonths(it.day, -law.incomeWindow), oneOf(days, draw('day'))) }),
    ),
  },
  'nothing declared': {
    share: 0.05,
    disturb: (it, draw) => {
      const { members, facts } = it.household;
      const silent = members[Math.floor(draw('who') * members.length)]?.personId;
      return inHousehold(it, { facts: facts.filter(({ kind, personId }) => kind !== 'income' || personId !== silent) });
    },
  },
  'no period': { share: 0.06, disturb: oneFact(isMoney, (fact) => without(fact, 'months')) },
  'no number': { share: 0.05, disturb: oneFact(isCounted, (fact) => without(fact, 'count')) },
  'no area': {
    share: 0.05,
    disturb: oneFact(
      ({ item }) => item === 'home',
      (fact) => without(fact, 'area'),
    ),
  },
  'of the household as a whole': {
    share: 0.06,
    disturb: oneFact(
      () => true,
      (fact) => without(fact, 'personId'),
    ),
  },
  'a second statement': {
    share: 0.06,
    disturb: (it, draw) => {
      const { facts } = it.household;
      const fact = facts[Math.floor(draw('which') * facts.length)];
      return fact ? inHousehold(it, { facts: [...facts, { ...fact, amount: amount(Math.floor(fact.amount / 3)) }] }) : it;
    },
  },
};
