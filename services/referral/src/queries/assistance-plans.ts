import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { plansOf, readPlans } from '../adapters/database/plans.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { neighbours } from './readers.ts';

/** What was planned for a household, the newest first. */
export const plansOfHousehold = query({
  allow: neighbours,
  answer: (tx, households: readonly Id<'household'>[]) => plansOf(tx, onlyIds(households)),
  region: ({ region }) => region,
});

export const planById = query({
  allow: neighbours,
  answer: (tx, ids: readonly Id<'plan'>[]) => readPlans(tx, onlyIds(ids)),
  region: ({ plan }) => plan.region,
});
