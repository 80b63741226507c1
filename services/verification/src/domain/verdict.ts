import type { Result } from './answer.ts';
import { isKnown } from './answer.ts';
import type { Comparisons } from './comparison.ts';
import type { Difference } from './difference.ts';

/**
 * What the comparison comes to (domain.md 3.4), and never whether anybody is entitled. `rules`: each limit that is exceeded, with the class it is
 * for. `items`: what is not known, or not as it was declared.
 */
export type Verdict =
  | { readonly word: 'NO_OVER_LIMIT' }
  | { readonly word: 'OVER_LIMIT'; readonly rules: readonly string[] }
  | { readonly word: 'DOUBT'; readonly items: readonly string[] };

type Weighed = {
  readonly limits: Comparisons;
  readonly results: readonly Result[];
  readonly differences: readonly Difference[];
  readonly committed: readonly string[];
};

/** More than a limit is more, whatever else is not known. Absent: some limit is not set here, so that nobody can say that none is exceeded. */
export const verdictOf = ({ limits, results, differences, committed }: Weighed): Verdict | undefined => {
  const rules = limits.made.filter(({ verdict }) => verdict === 'over').map(({ rule }) => rule);
  if (rules.length > 0) return { word: 'OVER_LIMIT', rules };
  const open = results.filter((it) => !isKnown(it)).map(({ item }) => item);
  const unsettled = limits.made.filter(({ verdict }) => verdict === 'unknown').map(({ rule }) => rule);
  const items = [...new Set([...open, ...committed, ...differences.map(({ item }) => item), ...unsettled])].toSorted();
  if (items.length > 0) return { word: 'DOUBT', items };
  return limits.missing.length > 0 ? undefined : { word: 'NO_OVER_LIMIT' };
};
