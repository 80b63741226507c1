import { isOpen } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { Commitment } from './commitment.ts';

/** What was promised and nobody has looked at yet; nobody has to, of a case that came to nothing. */
export const openCommitments = (it: SubsistenceCase): readonly Commitment[] =>
  isOpen(it) || it.status === 'confirmed' || it.status === 'recognised'
    ? it.commitments.filter(({ checked }) => checked === undefined)
    : [];
