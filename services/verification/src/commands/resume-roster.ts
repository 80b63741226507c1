import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf } from '../adapters/input-shapes.ts';
import { rosters } from '../adapters/database/rosters.ts';

/** It goes on where it was paused. */
export const resumeRoster = command({
  allow: { role: 'verifier' },
  input: z.object({ roster: idOf('roster') }),
  subject: rosters,
  key: (it) => it.roster,
  decide: (_it, roster) => accept(roster.paused ? { ...roster, paused: false } : roster),
});
