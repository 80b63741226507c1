import type { Day } from '@jiuzhu/kernel';
import { isSamePlace, type Place, type Result } from './answer.ts';
import type { MeansItem } from './household.ts';
import { sourceItem } from './sources.ts';

/**
 * An item that stands as a member committed to it in writing instead of proving it (告知承诺制): no agency is asked about it yet. That is not
 * known, and no report is complete with it; it is checked later.
 */
export type Commitment = Place & {
  /** SHA-256 of the signed commitment, in hex */
  readonly documentHash: string;
  /** the day on which the check was asked for */
  readonly checkedOn?: Day | undefined;
};

/** Those that no agency has been asked about yet. */
export const outstanding = (commitments: readonly Commitment[]): readonly Commitment[] =>
  commitments.filter(({ checkedOn }) => checkedOn === undefined);

export const checkedFrom = (commitments: readonly Commitment[], on: Day): readonly Commitment[] =>
  commitments.map((it) => (it.checkedOn === undefined ? { ...it, checkedOn: on } : it));

export const isCommitted = (commitments: readonly Commitment[], place: Place): boolean =>
  outstanding(commitments).some((it) => isSamePlace(it, place));

/** A commitment is broken where the check (nobody is asked before it) finds more of an item than the household declared. */
export const isBroken = (commitments: readonly Commitment[], results: readonly Result[], undeclared: readonly MeansItem[]): boolean =>
  commitments.some((it) => {
    const gives = sourceItem(it.item)?.gives;
    const found = results.some((result) => isSamePlace(result, it) && result.status === 'HIT');
    return found && gives !== undefined && gives.kind !== 'flag' && undeclared.includes(gives.item);
  });
