import type { Day, Deadline, Id, RegionCode } from '@jiuzhu/kernel';
import type { Asked } from '../assessment/asker.ts';
import type { Observation } from '../assessment/observations.ts';
import type { Desk } from './desk.ts';
import type { Given } from './given.ts';
import type { Invitation } from './reasons.ts';
import type { Need } from './need.ts';
import type { Figure } from './snapshot.ts';

/** 受理、分办、转办、反馈 (陈仓 2022, annex 2, item 20), and the visit afterwards (西宁城北 2022). */
export const statuses = ['created', 'accepted', 'returned', 'in-progress', 'result', 'fed-back', 'followed-up'] as const;
export type Status = (typeof statuses)[number];

/** 两条线 (陈仓 2022, annex 2, item 19), and what an event opened without anybody asking. */
export const lines = ['application', 'discovery', 'ferry'] as const;
export type Line = (typeof lines)[number];

export const results = ['granted', 'refused', 'no-need'] as const;
export type Result = (typeof results)[number];

/** By which consent of the family something of it has left the government, and until when it holds. */
type ByConsent = { readonly consent?: { readonly id: Id<'consent'>; readonly until: Day } | undefined };

export type Receiver = ByConsent &
  (
    | { readonly kind: 'programme'; readonly programme: Desk; readonly region: RegionCode }
    | { readonly kind: 'service'; readonly serviceId: Id<'service'>; readonly agency: string; readonly region: RegionCode }
  );

/** Who sent it, and is told what came of it: an office by its account, or the desk whose decision opened it. */
export type Sender =
  | {
      readonly kind: 'office';
      readonly agency: string;
      readonly by: string;
      /** where whoever sent it works */
      readonly region: string;
      /** no office of the government: the last day on which the family lets it know what comes of it */
      readonly until?: Day | undefined;
      /** the consent by which it had the household when it sent this on */
      readonly consent?: Id<'consent'> | undefined;
    }
  | { readonly kind: 'programme'; readonly programme: Desk; readonly region: RegionCode };

/** The event that something follows from, by its place in its owner's stream. */
export type Cause = { readonly type: string; readonly stream: string; readonly version: number };

/** A row of the ferry's table with the event that it met, or an officer's reason, with who asked and what was observed. */
export type Why = {
  readonly code: string;
  readonly basis?: string | undefined;
  readonly cause?: Cause | undefined;
  readonly asked?: Asked | undefined;
  readonly observed?: readonly Observation[] | undefined;
};

export type Act = {
  readonly on: Day;
  /** an account; of what followed from an event, the service's own */
  readonly by: string;
  readonly agency: string;
  readonly status: Status;
  readonly reason?: string | undefined;
  readonly result?: Result | undefined;
  readonly receiver?: Receiver | undefined;
  readonly cause?: Cause | undefined;
  readonly given?: Given | undefined;
  /** the family was asked to apply, and said this: the ticket stands where it stood */
  readonly invited?: Invitation | undefined;
};

/** 转介单: a need at one receiver. It decides about nobody: what is granted is the receiver's decision, in a case of the receiver's own. */
export type Ticket = {
  readonly id: Id<'ticket'>;
  readonly householdId: Id<'household'>;
  /** where the household lives now: whose officers may see it */
  readonly region: RegionCode;
  readonly personId?: Id<'person'> | undefined;
  readonly need: Need;
  readonly line: Line;
  readonly why: Why;
  readonly sender: Sender;
  readonly receiver: Receiver;
  /** the household as it was sent, and no later */
  readonly snapshot: readonly Figure[];
  readonly status: Status;
  readonly openedOn: Day;
  readonly due?: Deadline | undefined;
  /** its day has passed, and that was told */
  readonly overdueTold: boolean;
  readonly result?: Result | undefined;
  /** the oldest first */
  readonly journal: readonly Act[];
  readonly wordsHash?: string | undefined;
};

const closed: readonly Status[] = ['result', 'fed-back', 'followed-up'];

/** Nothing has come of it yet. */
export const isOpen = ({ status }: Pick<Ticket, 'status'>): boolean => !closed.includes(status);

/** The household lives elsewhere than where the office works that has it. */
export const isAway = ({ region, receiver }: Pick<Ticket, 'region' | 'receiver'>): boolean => !region.startsWith(receiver.region);

/**
 * Where it is worked, wherever the household lives by now: who has it, and who sent it, keep it until it is followed up or sent on to the desk of the
 * new place. No rule takes it from them: whoever is asked handles it or passes it on (649号 Art 60).
 */
export const workedIn = ({ status, receiver, sender }: Pick<Ticket, 'status' | 'receiver' | 'sender'>): readonly string[] =>
  status === 'followed-up' ? [] : [receiver.region, sender.region];

/** Whoever received it has it to see to: it takes up a place of theirs. */
export const isInHand = (it: Pick<Ticket, 'status'>): boolean => isOpen(it) && it.status !== 'returned';
