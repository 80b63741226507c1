import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { assessmentsOf, readAssessments } from '../adapters/database/assessments.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { neighbours } from './readers.ts';

/** What a household was asked, the newest first. */
export const needsAssessments = query({
  allow: neighbours,
  answer: (tx, households: readonly Id<'household'>[]) => assessmentsOf(tx, onlyIds(households)),
  region: ({ region }) => region,
});

export const assessmentById = query({
  allow: neighbours,
  answer: (tx, ids: readonly Id<'needs-assessment'>[]) => readAssessments(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
