import { addDays, addMonths } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Household } from '../household.ts';
import { identifier } from '../identifier.ts';
import type { Population } from '../population.ts';
import type { Check } from './checks.ts';
import type { Item, Kind } from './statement.ts';

export type Sum = { readonly kind: Kind; readonly item: Item; readonly amount: number; readonly count: number };
export type Doubt = 'source-failed' | 'member-not-authorised' | 'death-recorded';

/** What the agencies know of all members together, as far as they have answered. */
export type Report = {
  readonly reportId: Id<'report'>;
  readonly on: Day;
  /** whoever was asked has answered */
  readonly complete: boolean;
  readonly sums: readonly Sum[];
  readonly doubts: readonly Doubt[];
  readonly validUntil: Day;
};

/** The report that stands after so many days of waiting: who takes longer is missing from it, and makes it incomplete. */
export const reportOf = (population: Population, household: Household, checks: readonly Check[], waited = 10): Report => {
  const answered = checks.filter(({ afterDays }) => afterDays !== undefined && afterDays <= waited);
  const complete = answered.length === checks.length;
  const sums = new Map<Item, Sum>();
  for (const { found } of answered) {
    for (const { kind, item, amount, count } of found) {
      const before = sums.get(item);
      sums.set(item, { kind, item, amount: (before?.amount ?? 0) + amount, count: (before?.count ?? 0) + count });
    }
  }
  const doubts: readonly Doubt[] = [
    ...(complete ? [] : ['source-failed' as const]),
    ...(household.members.every(({ authorised }) => authorised) ? [] : ['member-not-authorised' as const]),
    ...(household.members.some(({ died }) => died !== undefined) ? ['death-recorded' as const] : []),
  ];
  const on = addDays(population.asOf, waited);
  return {
    reportId: identifier('report', population, household.place, 0),
    on,
    complete,
    sums: [...sums.values()],
    doubts,
    validUntil: addMonths(on, 12),
  };
};
