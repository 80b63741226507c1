import { calendarDay, namedIdOf, regionPath } from '@jiuzhu/service-kit';
import { z } from 'zod';

export { calendarDay, codes, documentNumber, idOf, optional, regionPath, sha256, version } from '@jiuzhu/service-kit';

/** A case's id names what it is of. */
export const caseId = namedIdOf('subsistence-case');

/** A period of days, the last counted. */
export const period = z
  .object({ region: regionPath, from: calendarDay, to: calendarDay })
  .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] });

/** An officer, by account. */
export const account = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '账号格式不符');

const numbered = z.object({
  year: z.int().min(1949, '年份有误').max(9999, '年份有误'),
  number: z.int().min(1, '文号有误').max(99_999, '文号有误'),
});

/** 集体研究: when, under which number, and who was there, by account. */
export const meeting = z.object({ on: calendarDay, resolution: numbered, attendees: z.array(account).max(50).readonly() });
