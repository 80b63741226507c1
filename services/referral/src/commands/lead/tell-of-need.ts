import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { newLeads } from '../../adapters/database/leads.ts';
import { calendarDay, codes, sha256, township } from '../../adapters/input-shapes.ts';
import { answerDue, leadClockLaw } from '../../domain/lead/lead-clock.ts';
import { allNeeds } from '../../domain/ticket/need.ts';

const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, '编号应为字母、数字和连字符');

/** 线索: whoever is no part of the government found a family in need, and it agrees that the window is told. */
export const tellOfNeed = command({
  allow: { role: 'partner' },
  input: z
    .object({ region: township, need: codes(allNeeds), reference, signedOn: calendarDay, validUntil: calendarDay, documentHash: sha256 })
    .refine(({ signedOn, validUntil }) => signedOn <= validUntil, { path: ['validUntil'], message: '有效期不能早于签署日期' }),
  subject: newLeads,
  key: ({ region }, newId) => ({ id: newId('lead'), region }),
  law: leadClockLaw,
  decide: ({ region, need, reference: said, ...agreed }, { id }, { today, actor, law }) => {
    if (agreed.signedOn > today) return reject('ConsentSignedLater', { path: ['signedOn'] });
    if (agreed.validUntil < today) return reject('ConsentLapsed', { path: ['validUntil'] });
    const by = { agency: actor.agency, by: actor.id, reference: said };
    return accept({ id, region, need, ...by, agreed, toldOn: today, status: 'told', due: answerDue(today, law), overdueTold: false });
  },
});
