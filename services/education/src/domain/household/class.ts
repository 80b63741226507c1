import type { Day, Id } from '@jiuzhu/kernel';

/** As what a household is recognised: the higher before the lower. */
export const classes = ['tekun', 'dibao', 'margin', 'rigid', 'other'] as const;
export type Class = (typeof classes)[number];

/** What subsistence has told of a household: as what it is recognised as a whole, until when, and who of it by name. */
export type Recognition = {
  readonly class: Class;
  readonly until?: Day | undefined;
  readonly persons: readonly { readonly personId: Id<'person'>; readonly class: 'tekun' | 'dibao' }[];
};

export const unrecognised: Recognition = { class: 'other', persons: [] };

/** The class of some of a household on a day: by name where each of them is recognised so, else that of the household. */
export const classOf = (it: Recognition, persons: readonly Id<'person'>[], on: Day): Class => {
  const named = persons.map((one) => it.persons.find(({ personId }) => personId === one)?.class);
  const whole = it.until !== undefined && it.until < on ? 'other' : it.class;
  const each = named.map((one) => (one && rank(one) < rank(whole) ? one : whole));
  return each.reduce((lowest, one) => (rank(one) > rank(lowest) ? one : lowest), each[0] ?? whole);
};

/** Whether a household is still what it was, or more. */
export const isAtLeast = (it: Class, before: Class): boolean => rank(it) <= rank(before);

const rank = (it: Class): number => classes.indexOf(it);
