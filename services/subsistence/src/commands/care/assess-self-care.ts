import { isDuring } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { caredHouseholds } from '../../adapters/database/cared-households.ts';
import { account, calendarDay, codes, idOf, version } from '../../adapters/input-shapes.ts';
import { assessed, careOf } from '../../domain/care/care.ts';
import { tekunGrantOf } from '../../domain/care/in-extreme-difficulty.ts';
import { selfCareItems } from '../../domain/household/self-care.ts';
import { careLaw } from '../../domain/law/care-law.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { isByTwo } from '../../domain/procedure/survey/survey.ts';

/** 生活自理能力评估: two look which of the six items somebody in extreme difficulty cannot do alone (43号 Art 20, 21). What is given changes when that is decided. */
export const assessSelfCare = command({
  allow: { role: 'surveyor' },
  input: z.object({
    household: idOf('household'),
    version,
    person: idOf('person'),
    on: calendarDay,
    assessors: z.array(account).max(10).readonly(),
    failing: z
      .array(codes(selfCareItems))
      .max(selfCareItems.length)
      .refine((all) => new Set(all).size === all.length, '同一指标只能填写一次')
      .readonly(),
  }),
  subject: caredHouseholds,
  key: (input) => input.household,
  law: careLaw,
  decide: ({ version, person, on, assessors, failing }, it, { actor, law, today }) => {
    const { assistance, care, cases } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    if (!tekunGrantOf(assistance, person)) return reject('NotInExtremeDifficulty', { path: ['person'] });
    if (!isByTwo(assessors)) return reject('AssessmentBySinglePerson', { path: ['assessors'] });
    if (!assessors.includes(actor.id)) return reject('NotAmongAssessors', { path: ['assessors'] });
    const officers = recused({ kin: cases.flatMap(({ kin }) => kin) }, assessors);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers, path: ['assessors'] });
    const before = careOf(care, person);
    const from = before.assessments.at(-1)?.assessedOn ?? assistance.decidedOn ?? on;
    if (!isDuring(on, from, today)) return reject('DayOutsideProcedure', { from, to: today, path: ['on'] });
    return accept({ assistance, care: [assessed(before, { on: today, by: actor.id, assessedOn: on, assessors, failing }, law)] });
  },
});
