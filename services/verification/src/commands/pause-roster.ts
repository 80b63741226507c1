import { accept } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf } from '../adapters/input-shapes.ts';
import { rosters } from '../adapters/database/rosters.ts';

/** No further household of the roster has its turn; what is being asked goes on. Paused twice, it is paused once. */
export const pauseRoster = command({
  allow: { role: 'verifier' },
  input: z.object({ roster: idOf('roster') }),
  subject: rosters,
  key: (it) => it.roster,
  decide: (_it, roster) => accept(roster.paused ? roster : { ...roster, paused: true }),
});
