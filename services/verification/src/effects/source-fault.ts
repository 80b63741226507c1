import type { SourceFailure } from '../domain/source-failure.ts';

/**
 * When it may be asked again: never of itself, since the answer would be the same; later, no sooner than the agency said; or it was not asked at
 * all, and waits.
 */
export type Again =
  | { readonly when: 'never' }
  | { readonly when: 'later'; readonly afterMs: number }
  | { readonly when: 'not-now'; readonly afterMs: number };

/** An agency failed. It names the agency and a code: nothing that it was asked, and none of its own words. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly failure: SourceFailure;
  readonly again: Again;
  constructor(agency: string, failure: SourceFailure, again: Again = { when: 'never' }) {
    super(`${agency}: ${failure}`);
    this.failure = failure;
    this.again = again;
  }
}

export const later: Again = { when: 'later', afterMs: 0 };
