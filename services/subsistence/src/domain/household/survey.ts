import type { Day, Fen } from '@jiuzhu/kernel';
import type { Disability, PersonId } from './facts.ts';

export const childProgrammes = ['tekun', 'orphan', 'unattended-child'] as const;
export const careForms = ['home', 'centralised'] as const;
export const incapacities = ['none', 'no-civil-capacity', 'missing', 'imprisoned'] as const;
export const obligorAids = ['none', 'tekun', 'dibao'] as const;

/** 法定义务人: who by law owes a person support, in the household or outside it, and what was found of them (43号 Art 8). */
export type Obligor = {
  /** whom the support is owed */
  readonly of: PersonId;
  readonly personId: PersonId;
  readonly born: Day;
  readonly aid: (typeof obligorAids)[number];
  readonly incapacity: (typeof incapacities)[number];
  readonly disability?: Disability | undefined;
  /** of each member of the obligor's own household, for a year */
  readonly income: Fen;
  /** the property of that household is within the limits of low-income families */
  readonly propertyWithin: boolean;
};

/** 生活自理能力: of eating, dressing, leaving the bed, toilet, walking indoors and bathing, how many fail (43号 Art 22). */
export type SelfCare = { readonly personId: PersonId; readonly failed: number };
export type ChildChoice = { readonly personId: PersonId; readonly programme: (typeof childProgrammes)[number] };
export type CareForm = (typeof careForms)[number];
export type CareChoice = { readonly personId: PersonId; readonly form: CareForm };

/** 入户调查: what two surveyors found that no agency knows, signed by them and by the member who was present (57号 Art 16). */
export type Survey = {
  readonly surveyId: string;
  readonly on: Day;
  readonly obligors: readonly Obligor[];
  readonly selfCare: readonly SelfCare[];
  readonly childChoices: readonly ChildChoice[];
  readonly careForms: readonly CareChoice[];
};
