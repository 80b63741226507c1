import type { Notice } from '@jiuzhu/casework';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { hashesOf } from '@jiuzhu/policy';
import { Declined } from '@jiuzhu/service-kit';
import type { Outcome } from '@jiuzhu/service-kit';
import type { PostedAnswer, PostPorts } from './ports.ts';

/** How long the post is tried: every half an hour for days, after which the letter is an officer's to bring. */
export const patience = { deadline: 'P15D', retry: { firstDelayMs: 30_000, longestDelayMs: 1_800_000 } } as const;

/** What the post said, and the SHA-256 of what it was given. */
export type Reply = PostedAnswer & { readonly hash: string };

type Addressed<Whom extends string> = { readonly addressee: Id<Whom>; readonly region: RegionCode };
type Call = { readonly id: string; readonly correlationId: string; readonly signal: AbortSignal };

/** A letter goes to whom it is for, by a name that is revealed for the length of the call. */
export const delivered = async <Whom extends string>(
  letter: string | undefined,
  { addressee: whom, region }: Addressed<Whom>,
  { addressees, post }: PostPorts<Whom>,
  { id, correlationId, signal }: Call,
): Promise<Reply> => {
  const addressee = await addressees.nameOf(whom, { region, correlationId, signal });
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
