import { z } from 'zod';
import { spendKinds } from '../../domain/expenditure/spend.ts';
import { amount, codes, idOf, positive, sha256 } from '../input-shapes.ts';

/** What was spent, one paper each: the same paper shows one spending. */
export const spends = z
  .array(
    z
      .object({ person: idOf('person'), kind: codes(spendKinds), amount: positive, borne: amount, paperHash: sha256 })
      .refine((it) => it.borne <= it.amount, { message: '他人负担的金额不能超过支出金额', path: ['borne'] })
      .transform(({ person: personId, ...it }) => ({ personId, ...it })),
  )
  .min(1, '应填写支出')
  .max(100, '支出项目过多')
  .refine((all) => new Set(all.map(({ paperHash }) => paperHash)).size === all.length, { message: '同一凭证只能填写一次' })
  .readonly();
