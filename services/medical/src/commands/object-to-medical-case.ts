import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { cases } from '../adapters/database/cases.ts';
import { caseSeen } from '../adapters/input-shapes.ts';
import { isPosted } from '../domain/cases/procedure.ts';
import { objectionTakers } from '../domain/who-may.ts';
import { notIn } from '../domain/cases/not-in.ts';

/** 异议: within its days alone; whoever decides says what came of it. */
export const objectToMedicalCase = command({
  allow: objectionTakers,
  input: z.object(caseSeen),
  subject: cases,
  key: (it) => it.case,
  decide: ({ version }, before, { actor, today }) => {
    const { case: it } = before;
    const problem = notIn(it, version, 'publicity');
    if (problem) return problem;
    if (!isPosted(it, today)) return reject('CaseInOtherStatus', { status: 'awaiting-decision' });
    return accept(it.objected ? before : { ...before, case: { ...it, objected: { on: today, by: actor.id } } });
  },
});
