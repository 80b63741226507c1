import { accept, day } from '@jiuzhu/kernel';
import { job } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { regionPath } from '../adapters/input-shapes.ts';
import { insuredAfter, insuredHouseholds } from '../adapters/database/insured-households.ts';
import { premiumLaw } from '../domain/law/premium-law.ts';
import { subsidised } from '../domain/premium/subsidy.ts';
import { officers } from '../domain/who-may.ts';

const input = z.object({ region: regionPath, year: z.number().int('年度应为整数').min(2000, '年度过早').max(2100, '年度过晚') });

/**
 * 分类资助参保: over all of a place who have a class on the day of the run, by what the standards say of the first day of the year that is insured. Run again, it
 * subsidises who has joined since and nobody twice.
 */
export const subsidisePremiums = job({
  name: 'subsidisePremiums',
  allow: officers,
  input,
  keys: (tx, it, after: Parameters<typeof insuredAfter>[2], limit) => insuredAfter(tx, it, after, limit),
  subject: insuredHouseholds,
  law: premiumLaw,
  decide: ({ year }, before, { today, actor, lawOn, newId }) =>
    accept(
      subsidised(before, lawOn(day(`${String(year)}-01-01`)), {
        ...{ year, on: today, by: actor.id },
        newPayment: () => newId('payment'),
      }),
    ),
});
