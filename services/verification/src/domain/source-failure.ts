/**
 * Why an agency's answer is not known, by a stable code and never in its own words: what stands in a request, and what a verifier is told. The
 * first say that it came too late or not at all, the second what was wrong on the way, the third what was wrong with what came.
 */
export const sourceFailures = [
  'not-in-time',
  'lapsed',

  'not-identified',
  'not-asked',
  'not-reachable',
  'connection-lost',
  'certificate-not-trusted',
  'certificate-declined',
  'credentials-declined',
  'question-declined',
  'too-many-questions',
  'unavailable',
  'failed',
  'suspended',
  'redirected',

  'broken-off',
  'too-large',
  'not-json',
  'of-another-form',
  'answer-about-another-person',
  'item-not-asked',
  'answered-twice',
  'not-answered',
  'failed-for-this-item',
  'contradicts-itself',
  'amount-below-zero',
  'amount-not-whole',
  'amount-too-large',
  'figure-out-of-range',
  'day-not-valid',
] as const;
export type SourceFailure = (typeof sourceFailures)[number];

/** Nobody knows either way; only of these two it is known that it was a matter of time. */
export const statusOf = (failure: SourceFailure): 'ERROR' | 'TIMEOUT' =>
  failure === 'not-in-time' || failure === 'lapsed' ? 'TIMEOUT' : 'ERROR';

/** The agency, or the way to it, is away: whoever else is asked of it now fares no better. */
export const isAway = (failure: SourceFailure): boolean =>
  failure === 'not-in-time' ||
  failure === 'not-reachable' ||
  failure === 'connection-lost' ||
  failure === 'unavailable' ||
  failure === 'failed';
