import type { Deadline } from '@jiuzhu/kernel';

/** What has to be done, and by when. */
export type CaseDeadline = Deadline & {
  readonly what:
    'survey-start' | 'survey' | 'verification-start' | 'publicity' | 'county-opinion' | 'total' | 'refusal-notice' | 'commitment-check';
};

/** A deadline that passed without what it is for: known from the next day on, and told once. */
export type Missed = CaseDeadline;
