import type { Day, Id } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Programme } from './programmes.ts';

export const policyStates = ['drafted', 'published', 'withdrawn'] as const;
export type PolicyState = (typeof policyStates)[number];

/** What people read of one kind of help: who may have it, where one asks for it, with which papers, how much it is, by which law, and for how long. */
export type Content = {
  readonly programme: Programme;
  readonly title: string;
  /** the office that answers for it */
  readonly agency: string;
  readonly eligible: string;
  readonly applyAt: string;
  readonly papers: readonly string[];
  /** never a figure: what is paid, and the parameter that says how much, so that a text does not grow old when a standard is raised */
  readonly amounts: readonly { readonly what: string; readonly parameter: string }[];
  readonly basis: readonly { readonly document: string; readonly article?: string }[];
  readonly from: Day;
  /** the last day; without it, until another takes its place */
  readonly to?: Day;
};

/** One entry of a place's catalogue (救助政策清单) of a year: drafted by one officer and published by another. Then it is only superseded. */
export type Policy = {
  readonly id: Id<'policy'>;
  readonly state: PolicyState;
  readonly region: StandardRegion;
  readonly year: number;
  readonly content: Content;
  /** the published one whose place it takes, from its own first day on */
  readonly supersedes?: Id<'policy'>;
  readonly superseded?: { readonly by: Id<'policy'>; readonly from: Day };
  readonly draftedBy: string;
  readonly draftedOn: Day;
  readonly published?: { readonly by: string; readonly on: Day };
  readonly withdrawnOn?: Day;
  /** moves with each change: what an officer must have seen to make the next */
  readonly version: number;
};
