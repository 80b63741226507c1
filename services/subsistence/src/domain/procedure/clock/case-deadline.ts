import type { CaseDeadline as Due } from '@jiuzhu/casework';

/** What is due in this procedure. */
export type CaseDeadline = Due<
  'survey-start' | 'survey' | 'verification-start' | 'publicity' | 'county-opinion' | 'total' | 'refusal-notice' | 'commitment-check'
>;
