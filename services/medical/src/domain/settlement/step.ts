import type { Day, Fen } from '@jiuzhu/kernel';
import type { StandardSource } from '@jiuzhu/policy';
import type { MedicalClass } from '../people/medical-class.ts';
import type { Told } from '../people/known-household.ts';

export type StepCode =
  | 'class'
  | 'no-class'
  | 'unreferred'
  | 'epidemic'
  | 'base'
  | 'deductible'
  | 'share'
  | 'cap'
  | 'no-tilt'
  | 'tilt-deductible'
  | 'tilt'
  | 'tilt-cap'
  | 'left'
  | 'emergency-others'
  | 'emergency-base'
  | 'emergency-share'
  | 'emergency-cap';

/** One step of a settlement with its exact figures, and no words: it is stored with it and equal to itself after JSON. A key that does not apply is absent. */
export type Step = {
  readonly code: StepCode;
  /** what the step comes to */
  readonly amount: Fen;
  /** the share of it, in 1/10000 */
  readonly ratio?: number;
  /** what it was held to */
  readonly limit?: Fen;
  readonly article: string;
  readonly standard?: StandardSource;
  /** where a class was read, and since when it holds */
  readonly fact?: { readonly kind: MedicalClass; readonly asOf: Day } & Told;
};
