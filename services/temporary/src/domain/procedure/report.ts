import type { Act } from '@jiuzhu/casework';
import type { TemporaryCase } from './temporary-case.ts';

type Report = Pick<TemporaryCase, 'id' | 'householdId' | 'region' | 'incident' | 'replyBy' | 'application'>;

/** Told where it happened, or applied for at any window: from now on the reply, or the decision, is due. */
export const reported = (it: Report, opened: Act & { readonly at: string }): TemporaryCase => ({
  ...{ ...it, opened },
  ...{ decisions: [], notices: [], missed: [], version: 0 },
});
