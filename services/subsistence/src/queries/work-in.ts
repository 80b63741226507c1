import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { optional, regionPath } from '../adapters/input-shapes.ts';
import { pageOfWork, workStates } from '../adapters/database/worklist.ts';
import { officers } from '../domain/procedure/clock/awaited.ts';
import { handlers } from './who-may.ts';

/** What is to be done by an agency and its officers: what is due, overdue, or stands still because papers are missing. */
export const workIn = list({
  allow: handlers,
  input: z.object({
    region: optional(regionPath),
    agency: optional(z.string().regex(/^(county-\d{6}|township-\d{9})$/, '不是经办机构')),
    officer: optional(z.enum(officers)),
    state: optional(z.enum(workStates)),
  }),
  page: pageOfWork,
});
