import { ageOn } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Household, PersonId } from '../../household/facts.ts';
import type { Survey } from '../../household/survey.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { SurveyMethod, SurveyRecord } from './survey-record.ts';

/** 57号 Art 16: two together, so that none of them counts twice. */
export const isByTwo = (surveyors: readonly string[]): boolean => new Set(surveyors).size >= 2;

/** The home is visited, unless an emergency was declared in which that is not to be done: then from afar. */
export const isAllowed = (methods: readonly SurveyMethod[], emergency: string | undefined): boolean =>
  methods.includes('remote') ? emergency !== undefined : methods.includes('home-visit');

/** Who signs must be able to: a member of age, unless the household has none. */
export const maySign = ({ members }: Household, signer: PersonId, on: Day): boolean => {
  const adults = members.filter(({ born }) => ageOn(born, on) >= 18);
  return (adults.length > 0 ? adults : members).some(({ personId }) => personId === signer);
};

/** Of whom something was found who does not live here. */
export const strangersIn = ({ members }: Household, { obligors, selfCare, childChoices, careForms }: Omit<Survey, 'surveyId' | 'on'>) => {
  const known = new Set(members.map(({ personId }) => personId));
  const named = [...obligors.map(({ of }) => of), ...[...selfCare, ...childChoices, ...careForms].map(({ personId }) => personId)];
  return [...new Set(named)].filter((it) => !known.has(it));
};

/** 入户调查 has been done: what it found is what the next opinion is judged from. */
export const surveyed = (it: SubsistenceCase, record: Omit<SurveyRecord, 'round'>): SubsistenceCase => ({
  ...it,
  status: 'surveyed',
  surveys: [...it.surveys, { ...record, round: it.surveys.length + 1 }],
});
