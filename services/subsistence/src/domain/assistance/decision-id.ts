import type { Id } from '@jiuzhu/kernel';

/** Of which decision: `subsistence-case/…/1`, or `household/…/1` for what was decided of an assistance that was running. */
export type DecisionId = Id<'subsistence-decision'>;
