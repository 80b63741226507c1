import type { Act } from '@jiuzhu/casework';
import type { TemporaryCase } from './temporary-case.ts';

type Report = Pick<TemporaryCase, 'id' | 'householdId' | 'region' | 'incident' | 'replyBy'>;

/** 急难报告: told where it happened; from now on the hours of the reply run. */
export const reported = (it: Report, opened: Act & { readonly at: string }): TemporaryCase => ({
  ...{ ...it, opened },
  ...{ decisions: [], missed: [], version: 0 },
});
