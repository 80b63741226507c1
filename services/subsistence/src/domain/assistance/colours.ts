import { ageOn } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { Household, Member } from '../household/facts.ts';
import { isUnstable } from './review-cadence.ts';

export const colours = ['red', 'yellow', 'green'] as const;
export type ColourName = (typeof colours)[number];
export const colourGrounds = ['extreme-difficulty', 'major-illness', 'severe-disability', 'elderly', 'minor', 'unstable-income'] as const;
export type ColourGround = (typeof colourGrounds)[number];

/** 三色管理: how closely a household is looked at, and for what; a grade of how vulnerable it is, and no alarm. */
export type Colour = { readonly colour: ColourName; readonly grounds: readonly ColourGround[] };

type Of = Pick<Household, 'members'>;

const yellow: Readonly<Partial<Record<ColourGround, (it: Member, on: Day) => boolean>>> = {
  'major-illness': ({ majorIllness }) => majorIllness,
  'severe-disability': ({ disability }) => disability !== undefined && disability.grade <= 2,
  elderly: ({ born }, on) => ageOn(born, on) >= 60,
  minor: ({ born }, on) => ageOn(born, on) < 18,
};

/** Red is whoever is in extreme difficulty; of the allowance, yellow and green may both fit, or neither; nobody else has one. */
export const coloursOf = (of: Class, household: Of, on: Day): readonly Colour[] => {
  if (of === 'tekun') return [{ colour: 'red', grounds: ['extreme-difficulty'] }];
  if (of !== 'dibao' && of !== 'single-person') return [];
  const grounds = colourGrounds.filter((ground) => household.members.some((it) => yellow[ground]?.(it, on)));
  return [
    ...(grounds.length > 0 ? [{ colour: 'yellow', grounds } as const] : []),
    ...(isUnstable(household, on) ? [{ colour: 'green', grounds: ['unstable-income'] } as const] : []),
  ];
};
