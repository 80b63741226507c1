import type { Day } from '@jiuzhu/kernel';

export const whyNotServed = ['moved', 'unknown-address', 'not-taken', 'post-failed', 'too-late'] as const;
export type WhyNotServed = (typeof whyNotServed)[number];
export const waysToServe = ['by-hand', 'left-at-home', 'by-notice'] as const;
export type WayToServe = (typeof waysToServe)[number];

/**
 * 送达: what is not granted is told in writing, and it is known whether the letter came. Of the letter its hash is kept: rendered again from the decision it
 * must have the same.
 */
export type Notice = {
  /** the place of what is told in the row of all that was */
  readonly decision: number;
  readonly askedOn: Day;
  readonly letterHash?: string | undefined;
  readonly servedOn?: Day | undefined;
  /** by post; or by an officer, where the post did not come through */
  readonly way?: 'by-post' | WayToServe | undefined;
  readonly by?: string | undefined;
  readonly notServed?: { readonly on: Day; readonly why: WhyNotServed } | undefined;
};

export type Written = { readonly notices: readonly Notice[] };

export const noticeOf = ({ notices }: Written, decision: number): Notice | undefined => notices.find((it) => it.decision === decision);

/** The family has it: nobody sends it a second time, from which the period of an appeal would seem to run anew. */
export const hasCome = (it: Written, decision: number): boolean => noticeOf(it, decision)?.servedOn !== undefined;

/** Its letter is to be served. */
export const letterAsked = <Case extends Written>(it: Case, decision: number, on: Day): Case => ({
  ...it,
  notices: [...it.notices, { decision, askedOn: on }],
});

/** What the post said, or an officer; the first service counts, and a later word changes nothing. */
export const letterTold = <Case extends Written>(it: Case, decision: number, word: Omit<Notice, 'decision' | 'askedOn'>): Case => {
  const before = noticeOf(it, decision);
  if (!before || before.servedOn !== undefined) return it;
  return { ...it, notices: it.notices.map((notice) => (notice === before ? { ...before, ...word } : notice)) };
};
