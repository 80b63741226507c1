import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { paidCases } from '../adapters/database/cases.ts';
import { account, caseId, sha256, version } from '../adapters/input-shapes.ts';
import { surveyed } from '../domain/expenditure/application.ts';
import { isByTwo, partsOf } from '../domain/expenditure/parts.ts';
import { statusOf } from '../domain/procedure/status.ts';

/** 入户调查: two found whether they can live; after an objection, anew. */
export const surveyExpenditure = command({
  allow: { role: 'surveyor' },
  input: z.object({
    ...{ case: caseId, version, surveyors: z.array(account).max(10).readonly() },
    ...{ livingInDifficulty: z.boolean(), sheetHash: sha256 },
  }),
  subject: paidCases,
  key: (input) => input.case,
  decide: ({ version, surveyors, livingInDifficulty, sheetHash }, { case: it }, { actor, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const { application } = it;
    if (application?.step !== 'applied') return reject('CaseInOtherStatus', { status: statusOf(it) });
    if (!isByTwo(surveyors)) return reject('SurveyNotByTwo', { path: ['surveyors'] });
    if (!surveyors.includes(actor.id)) return reject('SurveyorNotAmongThem', { path: ['surveyors'] });
    if (surveyors.some((one) => partsOf(application, one).includes('reviewer'))) return reject('PartTakenAlready', { part: 'reviewer' });
    const survey = { on: today, by: actor.id, surveyors, livingInDifficulty, sheetHash };
    return accept({ case: { ...it, application: surveyed(application, survey) } });
  },
});
