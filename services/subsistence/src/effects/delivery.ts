import type { Notice } from '@jiuzhu/casework';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { hashesOf } from '@jiuzhu/policy';
import { Declined } from '@jiuzhu/service-kit';
import type { Outcome } from '@jiuzhu/service-kit';
import type { PersonId } from '../domain/household/facts.ts';
import type { PostedAnswer, SubsistencePorts } from './ports.ts';

/** What the post said, and the SHA-256 of what it was given. */
export type Reply = PostedAnswer & { readonly hash: string };

type Addressed = { readonly applicant: PersonId; readonly region: RegionCode };
type Call = { readonly id: string; readonly correlationId: string; readonly signal: AbortSignal };

/** A letter goes to whom it is for, by a name that is revealed for the length of the call. */
export const delivered = async (
  letter: string | undefined,
  { applicant, region }: Addressed,
  { addressees, post }: SubsistencePorts,
  { id, correlationId, signal }: Call,
): Promise<Reply> => {
  const addressee = await addressees.nameOf(applicant, { region, correlationId, signal });
  if (letter === undefined || addressee === undefined) throw new Declined('there is nobody to write to');
  const { sha256: hash } = hashesOf(letter);
  return { ...(await post.serve({ id, addressee, region, letter, hash, signal })), hash };
};

/** What came of it. Given up because its time was over, it is too late; for any other reason the post failed. */
export const wordOf = (outcome: Outcome<Reply>, today: Day): Omit<Notice, 'decision' | 'askedOn'> => {
  if (outcome.kind === 'gave-up') return { notServed: { on: today, why: outcome.why === 'expired' ? 'too-late' : 'post-failed' } };
  const { answer } = outcome;
  if (answer.kind === 'served') return { letterHash: answer.hash, servedOn: answer.on, way: 'by-post' };
  return { letterHash: answer.hash, notServed: { on: today, why: answer.why } };
};
