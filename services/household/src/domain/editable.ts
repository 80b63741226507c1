import { type Day, reject } from '@jiuzhu/kernel';
import { type Household, memberOf, type PersonId } from './household.ts';
import type { Relation } from './statement.ts';
import { open, openOf } from './timeline.ts';

/** Whether a household may be edited by somebody who saw `seen` of it. Problems: HouseholdEnded, StaleVersion. */
export function editable({ status }: Household, seen: number, current: number, path: readonly string[] = ['version']) {
  if (status === 'ended') return reject('HouseholdEnded');
  if (seen !== current) return reject('StaleVersion', { current, path });
  return undefined;
}

/** Whether these are members now. Problem: MemberUnknown, with the path that `at` gives the first who is not. */
export function known(household: Household, persons: readonly PersonId[], at: (index: number) => readonly string[]) {
  const stranger = persons.findIndex((person) => !memberOf(household, person));
  return stranger < 0 ? undefined : reject('MemberUnknown', { path: at(stranger) });
}

/** Whether there is one head, and only one. Problems: HeadMissing, TwoHeads. */
export function headed(members: readonly { readonly relation: Relation }[], path: readonly string[]) {
  const heads = members.filter(({ relation }) => relation === 'head').length;
  if (heads === 0) return reject('HeadMissing', { path });
  return heads > 1 ? reject('TwoHeads', { path }) : undefined;
}

/** Programmes judge a household member by member in sets of this size; who lives together in greater numbers is more than one household of the law (57号 Art 7). */
const mostMembers = 30;

/** Whether so many may be one household. Problem: HouseholdTooLarge. */
export const countable = (members: number, path: readonly string[]) =>
  members > mostMembers ? reject('HouseholdTooLarge', { most: mostMembers, path }) : undefined;

/** A day that something may be from: not to come, and not before what it changes began. Problem: InvalidInput. */
export function possible(on: Day, today: Day, began: Day | undefined, path: readonly string[] = ['on']) {
  if (on > today) return reject('InvalidInput', { path, message: '日期不能晚于今天' });
  if (began !== undefined && on < began) return reject('InvalidInput', { path, message: '日期不能早于所变更事项的起始日' });
  return undefined;
}

/** The day on which the latest began of where the household lives and of these members' memberships. */
export function beganOf({ id, statements }: Household, persons: readonly PersonId[] = []): Day | undefined {
  const memberships = persons.map((person) => openOf(statements, { kind: 'membership', household: id, person })?.from);
  const home = open(statements, 'residence').find((it) => it.household === id)?.from;
  return [home, ...memberships]
    .filter((it) => it !== undefined)
    .toSorted()
    .at(-1);
}
