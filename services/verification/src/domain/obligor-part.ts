import type { Id } from '@jiuzhu/kernel';
import { isKnown, type Result } from './answer.ts';
import { type Sum, verifiedSums } from './sum.ts';

/** What the agencies said of an obligor. A third party's: apart from the household's sums, and never the applicant's to see. */
export type ObligorPart = {
  readonly personId: Id<'person'>;
  /** what they are to the member; absent: they are an obligor no more */
  readonly relation?: string | undefined;
  /** they, or their guardian, have signed; if not, nobody was asked */
  readonly signed: boolean;
  /** every question about them was answered */
  readonly complete: boolean;
  readonly results: readonly Result[];
  readonly sums: readonly Sum[];
};

export const obligorPart = (who: Pick<ObligorPart, 'personId' | 'relation' | 'signed'>, all: readonly Result[]): ObligorPart => {
  const results = all.filter(({ personId }) => personId === who.personId);
  return { ...who, complete: results.every(isKnown), results, sums: verifiedSums(results) };
};
