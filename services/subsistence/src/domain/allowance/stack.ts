import { fen, mulDiv } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import type { Claimed } from './allowance.ts';
import type { Ground } from './ground.ts';

/** Of one group: what the person has of it already, and the most that anybody may have. */
export type Stacked = { readonly has: Fen; readonly most: Fen };

/**
 * 不重复享受: the groups to which a claim belongs. What is paid a month counts, at the most that runs in any month from the first that would be paid: what ends later
 * than that still takes its room.
 */
export const stacksOf = ({ kind, personId }: Claimed, ground: Ground, law: AllowanceLaw): readonly Stacked[] => {
  const { standard, stack = [] } = law;
  if (!standard || personId === undefined) return [];
  const groups = stack.filter(({ of }) => of === kind).map(({ group }) => group);
  return groups.map((group) => {
    const rows = stack.filter((it) => it.group === group);
    const most = Math.min(...rows.map((it) => it.most));
    const has = rows.filter(({ of }) => of !== kind).reduce((sum, { of }) => sum + mostOf(of, personId, ground), 0);
    return { has: fen(has), most: mulDiv(standard[ground.household.settlement], most, 10_000, 'down') };
  });
};

type Running = { readonly from: Day; readonly until?: Day | undefined; readonly amount: Fen };

const mostOf = (of: string, person: string, { assistance, others, from }: Ground): number => {
  const grants = assistance ? [...assistance.grants, ...(assistance.waiting ?? [])] : [];
  const running: readonly Running[] = [
    ...grants.filter((it) => it.class === of && it.personId === person && it.backFor === undefined),
    ...others.filter((it) => it.kind === of && it.personId === person && it.every === 'month'),
  ];
  return running.filter(({ until }) => until === undefined || until >= from).reduce((most, { amount }) => Math.max(most, amount), 0);
};

/** What is left of all of them; no limit where the claim belongs to none. */
export const roomIn = (stacks: readonly Stacked[]): number =>
  stacks.reduce((room, { has, most }) => Math.min(room, Math.max(0, most - has)), Number.POSITIVE_INFINITY);
