import { unknown } from '@jiuzhu/policy';
import type { Facts } from '@jiuzhu/policy';
import { accountOf } from './account.ts';
import type { Account } from './account.ts';
import type { Brief } from './brief.ts';
import { at } from './conditions/places-of-facts.ts';
import { householdIncome } from './income.ts';
import type { Need } from './needs.ts';
import { areaOf, countOf, financialOf } from './property.ts';
import type { Rules } from './rules.ts';

/** Where a household stands, before any class is tried: how many count, what they earn and own. */
export type Standing = {
  readonly brief: Brief;
  readonly rules: Rules;
  readonly account: Account;
  /** how many are judged, and of how many who count */
  readonly size: number;
  readonly whole: number;
  /** in the places that the conditions name */
  readonly facts: Facts;
  /** without which it is not known who of the household is judged at all, and so what they earn */
  readonly leaverNeeds: readonly Need[];
};

/** `excluded`: members for whom another class has already decided, by the bits of their places. */
export const standingOf = (brief: Brief, rules: Rules, excluded = 0): Standing => {
  const account = accountOf(brief, rules, excluded);
  const homes = countOf(account, 'home');
  const facts = [
    householdIncome(account, rules),
    financialOf(account),
    countOf(account, 'vehicle'),
    homes,
    areaOf(account, homes),
    countOf(account, 'business'),
    countOf(account, 'machinery'),
    account.size,
  ];
  return { brief, rules, account, size: account.size, whole: account.whole, facts, leaverNeeds: none };
};

const none: readonly Need[] = [];

/** Of a household of which nobody knows yet who leaves it for extreme difficulty: it owns what it owns, and what the others earn is open. */
export const openStanding = (it: Standing, leaverNeeds: readonly Need[]): Standing => ({
  ...it,
  leaverNeeds,
  facts: it.facts.with(at.income, unknown),
});
