import { account, calendarDay, namedIdOf } from '@jiuzhu/service-kit';
import { z } from 'zod';

export { account, calendarDay, codes, documentNumber, idOf, optional, period, regionPath, sha256, version } from '@jiuzhu/service-kit';

/** A case's id names what it is of. */
export const caseId = namedIdOf('subsistence-case');

const numbered = z.object({
  year: z.int().min(1949, '年份有误').max(9999, '年份有误'),
  number: z.int().min(1, '文号有误').max(99_999, '文号有误'),
});

/** 集体研究: when, under which number, and who was there, by account. */
export const meeting = z.object({ on: calendarDay, resolution: numbered, attendees: z.array(account).max(50).readonly() });
