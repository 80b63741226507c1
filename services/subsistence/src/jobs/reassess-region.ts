import { accept } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { job } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { lawOfDay } from '../adapters/database/law-of-day.ts';
import { groundIn } from '../adapters/database/bases.ts';
import { reassessedHouseholds } from '../adapters/database/reassessed-households.ts';
import { readPage } from '../adapters/database/reassessment-pages.ts';
import type { Assessed } from '../adapters/database/reassessment-pages.ts';
import { rulesHash } from '../adapters/database/rules-hash.ts';
import { comesTo } from '../domain/assistance/comes-to.ts';
import { reassessed } from '../domain/assistance/reassessed.ts';
import { reassessmentLaw } from '../domain/law/assistance-law.ts';
import { entitlementLaw } from '../domain/law/law.ts';
import type { EntitlementLaw } from '../domain/law/law.ts';

const input = z.object({ region: z.string().regex(/^\d{2,12}$/, '行政区划代码格式不符') });

/** Whoever is being looked at is judged by the standards of that day. */
const isOther = ([, , of, total, isUnderReview, bases]: Assessed, law: EntitlementLaw): boolean => {
  if (isUnderReview === 1) return false;
  const outturn = comesTo(bases.map(groundIn), law);
  return outturn.class !== of || outturn.total !== total;
};

/** 提标后的重新核定: each household of a region that is given something is judged again by the standards of today, once; few come to something else. */
export const reassessRegion = job({
  name: 'reassessRegion',
  allow: { role: 'decider' },
  input,
  apart: new URL('../service.ts', import.meta.url),
  law: reassessmentLaw,
  screen: {
    size: 4_000,
    read: (tx, { region }, after, limit, run) => readPage(tx, region, after, limit, run),
    changing: (_input, rows, { lawIn }) =>
      rows.flatMap((row) => {
        const law = lawIn(row[1]);
        return law === undefined || isOther(row, partOf(law, entitlementLaw)) ? [row[0]] : [];
      }),
  },
  subject: reassessedHouseholds,
  decide: (_input, it, { law, lawOn, today, actor }) =>
    accept(reassessed(it, law, lawOfDay(lawOn), { on: today, by: actor.id }, rulesHash)),
});
