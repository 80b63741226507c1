import type { Store } from '@jiuzhu/service-kit';
import type { CaseId, MedicalCase } from '../../domain/cases/medical-case.ts';
import { streamOf } from '../../domain/people/known-household.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCases, writingCases } from './case-rows.ts';

/** Cases as the post sees them: that a letter came changes nothing that an officer has seen, so that the version stays. */
export const clockedCases: Store<CaseId, MedicalCase> = {
  region: ({ region }) => region,
  locks: async (tx, ids) => new Map([...(await readCases(tx, ids))].map(([id, { householdId }]) => [id, [streamOf(householdId)]])),
  load: readCases,
  save: async (_tx, changes) => writingCases(changes.map(({ before, after }) => ({ before, after, version: before.version }))),
  follows: (before, after) => caseEvents(before, after),
};
