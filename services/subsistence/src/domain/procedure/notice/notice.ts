import type { Day } from '@jiuzhu/kernel';

export const whyNotServed = ['moved', 'unknown-address', 'not-taken', 'post-failed', 'too-late'] as const;
export type WhyNotServed = (typeof whyNotServed)[number];
export const waysToServe = ['by-hand', 'left-at-home', 'by-notice'] as const;
export type WayToServe = (typeof waysToServe)[number];

/**
 * 送达: what is not granted is told in writing (57号 Art 21), and it is known whether the letter came. Of the letter its hash is kept: rendered again from the
 * decision it must have the same.
 */
export type Notice = {
  /** of the decision */
  readonly decision: number;
  readonly askedOn: Day;
  readonly letterHash?: string | undefined;
  readonly servedOn?: Day | undefined;
  /** by post; or by an officer, where the post did not come through */
  readonly way?: 'by-post' | WayToServe | undefined;
  readonly by?: string | undefined;
  readonly notServed?: { readonly on: Day; readonly why: WhyNotServed } | undefined;
};
