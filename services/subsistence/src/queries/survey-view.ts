import type { SurveyRecord } from '../domain/procedure/survey/survey-record.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** How a household was surveyed, and of how many what was found; what obligors have is theirs, and stays with the judgement. */
export const surveyView = ({ round, on, by, surveyors, methods, emergency, signedBy, findings }: SurveyRecord) => ({
  ...{ round, on: findings.on, recordedOn: on, recordedBy: by, surveyors },
  methods: methods.map(inGraph),
  emergency: emergency ?? null,
  signedBy: { id: signedBy },
  obligors: findings.obligors.length,
  selfCare: findings.selfCare.map(({ personId, failed }) => ({ person: { id: personId }, failed })),
  childChoices: findings.childChoices.map(({ personId, programme }) => ({ person: { id: personId }, programme: inGraph(programme) })),
  careForms: findings.careForms.map(({ personId, form }) => ({ person: { id: personId }, form })),
});
