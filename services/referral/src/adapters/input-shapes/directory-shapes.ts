import type { Day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { allNeeds } from '../../domain/ticket/need.ts';
import { calendarDay, codes, idOf, optional } from '../input-shapes.ts';

export const someNeeds = z
  .array(codes(allNeeds))
  .min(1, '应至少列明一项需求')
  .max(allNeeds.length)
  .readonly()
  .transform((all) => [...new Set(all)]);

/** What a service takes, how much of it, and when. */
export const offer = {
  needs: someNeeds,
  capacity: z.number().int('容量应为整数').min(1, '容量应大于零').max(100_000, '容量过大'),
  accepting: z.boolean(),
  from: calendarDay,
  until: optional(calendarDay),
};

export const endsAfter = ({ from, until }: { readonly from: Day; readonly until?: Day | undefined }): boolean =>
  until === undefined || from <= until;
export const endsBefore = { path: ['until'], message: '结束日期不能早于开始日期' };

export const signatures = z
  .array(z.object({ person: idOf('person'), guardian: optional(idOf('person')) }))
  .min(1, '应至少有一人签名')
  .max(100)
  .readonly()
  .transform((all) => all.map(({ person: personId, guardian: guardianId }) => ({ personId, ...(guardianId ? { guardianId } : {}) })));
