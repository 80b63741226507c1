import { codes, namedIdOf, optional, regionPath, version } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { placements, stages } from '../domain/school/stage.ts';

export { calendarDay, codes, idOf, optional, ordinal, regionPath, version } from '@jiuzhu/service-kit';

/** A case's id names what it is of. */
export const caseId = namedIdOf('education-case');

/** The code by which an institution is registered: digits, and letters of those of vocational and higher education. */
export const schoolCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Z]{5,18}$/, '应为学校（机构）标识码');
export const schoolName = z.string().trim().min(2, '学校名称过短').max(60, '学校名称过长');

/** Of a disabled child at a school: with the others, or in a special one. */
export const placement = optional(codes(placements));

/** What a case is judged by: what the roll of the school says of the pupil, or the list of those taught at home. */
export const judging = z.object({ case: caseId, version, enrolled: z.boolean(), educationStage: codes(stages), placement });

/** By the calendar year in which it begins. */
export const schoolYear = z.number().int('学年应为整数').min(2014, '学年过早').max(2099, '学年过晚');

export const regionAndYear = z.object({ region: regionPath, schoolYear });
