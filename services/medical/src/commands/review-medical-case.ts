import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen } from '../adapters/input-shapes.ts';
import { reviewed } from '../domain/cases/procedure.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';
import { highest } from '../domain/people/medical-class.ts';
import { reviewers } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';

/** 审核、公示 (649号 Art 30): also again, where a class that is posted was told after the first look. */
export const reviewMedicalCase = command({
  allow: reviewers,
  input: z.object(caseSeen),
  subject: cases,
  key: (it) => it.case,
  law: procedureLaw,
  decide: ({ version }, before, { actor, today, law }) => {
    const { case: it, classes } = before;
    const problem = notIn(it, version, 'submitted', ...(it.direct || it.publicity ? [] : (['awaiting-decision'] as const)));
    if (problem) return problem;
    return accept({ ...before, case: reviewed(it, { on: today, by: actor.id }, it.claim ? highest(classes)?.class : 'illness-poor', law) });
  },
});
