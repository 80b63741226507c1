import { recognitionBy } from '@jiuzhu/casework';
import type { Recognition as RecognitionAs } from '@jiuzhu/casework';

/** As what a household is recognised: the higher before the lower. */
export const classes = ['tekun', 'dibao', 'margin', 'rigid', 'other'] as const;
export type Class = (typeof classes)[number];

/** What subsistence has told of a household. */
export type Recognition = RecognitionAs<Class>;

/** Where some are in extreme difficulty the household stays what it was; with the allowance those who were named stay so, and who is alone in a margin household too. */
export const { unrecognised, classOf, recognised, recognisedAlone, became, lapsed } = recognitionBy<Class>({
  ...{ classes, none: 'other', forPeriod: ['margin', 'rigid'], alone: ['tekun'], ofSome: ['tekun'] },
  besideNamed: { dibao: 'dibao', 'single-person': 'margin' },
});
