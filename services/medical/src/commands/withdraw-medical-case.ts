import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen } from '../adapters/input-shapes.ts';
import { clerks } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';

/** 撤回: by who applied, until it is decided. The bill may be claimed again. */
export const withdrawMedicalCase = command({
  allow: clerks,
  input: z.object(caseSeen),
  subject: cases,
  key: (it) => it.case,
  decide: ({ version }, before, { actor, today }) =>
    notIn(before.case, version, 'incomplete', 'submitted', 'publicity', 'awaiting-decision') ??
    accept({ ...before, case: { ...before.case, withdrawn: { on: today, by: actor.id } } }),
});
