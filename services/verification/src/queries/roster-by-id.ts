import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readProgress, type RosterProgress } from '../adapters/database/roster-progress.ts';
import { agencies } from '../domain/agencies.ts';

/** How far a roster is, for whoever may start one in its region. */
export const rosterById = query({
  allow: { role: 'verifier' },
  answer: (tx, ids: readonly Id<'roster'>[]) => readProgress(tx, onlyIds(ids)),
  region: ({ region }) => region,
});

/** It is done when the last household has had its turn and the last agency has answered. */
export const rosterState = ({ paused, counts }: RosterProgress) => {
  if (counts.queued === 0 && counts.asking === 0) return 'DONE' as const;
  return paused ? ('PAUSED' as const) : ('RUNNING' as const);
};

export const rosterTotal = ({ counts }: RosterProgress): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
export const agenciesView = (it: RosterProgress) => it.agencies.map((one) => ({ ...one, agencyName: agencies[one.agency] }));
