import type { Act } from '@jiuzhu/casework';
import type { PersonId } from '../../household/facts.ts';
import type { Survey } from '../../household/survey.ts';

/** 57号 Art 16, and the four ways of 达州 (2021): at home, with the neighbours, by letter; from afar in a declared emergency alone. */
export const surveyMethods = ['home-visit', 'neighbour', 'letter', 'remote'] as const;
export type SurveyMethod = (typeof surveyMethods)[number];

/** 入户调查表: who surveyed, how, and which member was present and signed. A later one does not erase an earlier one. */
export type SurveyRecord = Act & {
  readonly round: number;
  /** by account; two at least */
  readonly surveyors: readonly string[];
  readonly methods: readonly SurveyMethod[];
  /** the number of the document that declared the emergency */
  readonly emergency?: string | undefined;
  readonly signedBy: PersonId;
  readonly findings: Survey;
};
