import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, optional } from '../adapters/input-shapes.ts';
import { pageOfRoster, type ProgressStanding, progressStandings } from '../adapters/database/roster-progress.ts';

const standing = z.string().transform((text, context): ProgressStanding => {
  const found = progressStandings.find((it) => it.toUpperCase().replaceAll('-', '_') === text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: '没有此种状态' });
  return z.NEVER;
});

/** The households of a roster, or those that stand so: those without an authorisation, those that failed. */
export const rosterHouseholds = list({
  allow: { role: 'verifier' },
  input: z.object({ roster: idOf('roster'), standing: optional(standing) }),
  page: pageOfRoster,
});
