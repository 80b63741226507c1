import type { Day, Id } from '@jiuzhu/kernel';
import { classes, unrecognised } from './class.ts';
import type { Recognition } from './class.ts';

/** 认定: the household as a whole. */
export const recognised = (it: Recognition, of: Recognition['class'], until?: Day): Recognition => ({ ...it, class: of, until });

/** Somebody of it by name. */
export const recognisedAlone = (it: Recognition, personId: Id<'person'>, of: 'tekun' | 'dibao'): Recognition => ({
  ...it,
  persons: [...it.persons.filter((one) => one.personId !== personId), { personId, class: of }],
});

/**
 * What the household is after a decision of subsistence, as that calls it. With the allowance, and where some are in extreme difficulty, those who were named
 * stay so; who is alone in a margin household too; with any other class, or none, nobody is left who is.
 */
export const became = (it: Recognition, of: string, until?: Day): Recognition => {
  if (of === 'tekun') return { ...it, until };
  if (of === 'single-person') return { ...it, class: 'margin', until };
  if (of === 'dibao') return { ...it, class: 'dibao', until };
  return { ...unrecognised, class: classes.find((one) => one === of) ?? 'other', until };
};
