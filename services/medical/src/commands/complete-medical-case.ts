import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen } from '../adapters/input-shapes.ts';
import { complete } from '../domain/cases/procedure.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';
import { clerks } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';

/** 补正: the papers that were missing have come, and the days of the decision begin. */
export const completeMedicalCase = command({
  allow: clerks,
  input: z.object(caseSeen),
  subject: cases,
  key: (it) => it.case,
  law: procedureLaw,
  decide: ({ version }, before, { today, law }) =>
    notIn(before.case, version, 'incomplete') ?? accept({ ...before, case: complete(before.case, today, law) }),
});
