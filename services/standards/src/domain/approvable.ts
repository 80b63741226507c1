import { type Day, type Reject, reject } from '@jiuzhu/kernel';
import type { LegalityCheck, Standard, State } from './standard.ts';

type NotOpen = Reject<{ readonly problem: 'ProposalNotOpen'; readonly state: Uppercase<State> }>;

/** Only a proposal can become something else. */
export const whyNotOpen = ({ state }: Standard): NotOpen | undefined =>
  state === 'proposed' ? undefined : reject('ProposalNotOpen', { state: state.toUpperCase() as Uppercase<State> });

/**
 * Why this officer may not approve it: whoever proposed it has looked at it already (two persons for one document), or nobody has said yet that the
 * document may be issued as it stands.
 */
export const whyNotApprovable = ({ adoptedBy }: Standard, officer: string, check: LegalityCheck | undefined, today: Day) => {
  if (adoptedBy === officer) return reject('ApprovedByItsAuthor');
  if (check === undefined || check.checkedOn > today) return reject('LegalityCheckMissing', { path: ['legalityCheck'] });
  return undefined;
};
