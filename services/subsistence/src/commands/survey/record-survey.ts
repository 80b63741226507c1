import { isDuring } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { surveyedCases } from '../../adapters/database/surveyed-cases.ts';
import { withChosenAlready } from '../../domain/allowance/chosen-already.ts';
import { account, calendarDay, caseId, codes, documentNumber, idOf, optional, version } from '../../adapters/input-shapes.ts';
import { findings } from '../../adapters/input-shapes/survey-shape.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { partsOf } from '../../domain/procedure/separation.ts';
import { isSurveyed } from '../../domain/procedure/status.ts';
import { isAllowed, isByTwo, maySign, strangersIn, surveyed } from '../../domain/procedure/survey/survey.ts';
import { surveyMethods } from '../../domain/procedure/survey/survey-record.ts';

/**
 * 入户调查: what two surveyors found, signed by them and by the member who was present (57号 Art 15, 16). Income and property that they found are recorded with
 * the household; here is what no agency knows.
 */
export const recordSurvey = command({
  allow: { role: 'surveyor' },
  input: z.object({
    case: caseId,
    version,
    on: calendarDay,
    surveyors: z.array(account).max(10).readonly(),
    methods: z.array(codes(surveyMethods)).min(1, '应填写调查方式').max(surveyMethods.length).readonly(),
    emergency: optional(documentNumber),
    signedBy: idOf('person'),
    findings,
  }),
  subject: surveyedCases,
  key: (input) => input.case,
  decide: (
    { version, on, surveyors, methods, emergency, signedBy, findings },
    { case: it, household, allowances },
    { actor, newId, today },
  ) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    if (!isSurveyed(it) || !it.accepted) return reject('CaseInOtherStatus', { status: it.status });
    if (!isByTwo(surveyors)) return reject('SurveyBySinglePerson', { path: ['surveyors'] });
    if (!surveyors.includes(actor.id)) return reject('NotAmongSurveyors', { path: ['surveyors'] });
    const officers = recused(it, surveyors);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers, path: ['surveyors'] });
    const parts = surveyors.map((surveyor) => partsOf(it, surveyor));
    if (parts.some((part) => part.has('reviewer') || part.has('decider'))) return reject('SurveyedByItsReviewer', { path: ['surveyors'] });
    if (!isAllowed(methods, emergency)) return reject('HomeNotVisited', { path: ['methods'] });
    if (!isDuring(on, it.accepted.on, today)) return reject('DayOutsideProcedure', { from: it.accepted.on, to: today, path: ['on'] });
    if (!maySign(household, signedBy, on)) return reject('SignedByNoMember', { path: ['signedBy'] });
    const persons = strangersIn(household, findings);
    if (persons.length > 0) return reject('FoundOfNoMember', { persons, path: ['findings'] });
    const survey = { surveyId: newId('survey'), on, ...withChosenAlready(findings, allowances) };
    return accept(surveyed(it, { on: today, by: actor.id, surveyors, methods, emergency, signedBy, findings: survey }));
  },
});
