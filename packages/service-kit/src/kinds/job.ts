import type { Accept, Day } from '@jiuzhu/kernel';
import type { Law, Standards } from '@jiuzhu/policy';
import type { z } from 'zod';
import type { Tx } from '../database/tx.ts';
import type { LivingVault } from '../vault/data-keys.ts';
import type { Allow } from './allow.ts';
import type { CountingJob } from './counting.ts';
import type { AnyRoad, Ctx } from './road.ts';
import type { Rows, Run } from './run.ts';
import type { Store } from './store.ts';

/** By what a page is decided: no law where the region lacks a standard. */
export type ScreenCtx<L> = { readonly today: Day; readonly lawIn: (region: string) => L | undefined };

/**
 * Says of many at once, unlocked, whom the decision would change, where loading each as the road does would be most of the work: the same as `decide`
 * says, from less. Whoever lacks a law is among them: the fault is then told of that key. The next page is read while this one is decided, and a part of it decided
 * while the one before is written: no two keys share a lock.
 */
export type Screen<I, K extends string, P, L> = {
  readonly size: number;
  readonly read: (tx: Tx, input: I, after: string | undefined, limit: number, run: Run) => Promise<Rows<P>>;
  readonly changing: (input: I, rows: P, ctx: ScreenCtx<L>) => readonly K[];
};

/** Runs over many on an officer's word: it decides each, or decides nothing and counts. */
export type Job = DecidingJob | CountingJob;

/** An officer asks, over a roster or a region: decided unlocked first, and again under lock for those that change. */
export interface DecidingJob {
  readonly kind: 'job';
  readonly name: string;
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly begin: ((it: { readonly vault: LivingVault }) => Promise<unknown>) | undefined;
  readonly begun: ((tx: Tx, input: never, run: Run) => Promise<void>) | undefined;
  readonly room: ((tx: Tx, input: never, run: Run) => Promise<number>) | undefined;
  readonly decidedOn: 'start' | 'turn';
  readonly keys: ((tx: Tx, input: never, after: string | undefined, limit: number, run: Run) => Promise<readonly string[]>) | undefined;
  readonly screen: Screen<never, string, unknown, unknown> | undefined;
  /** the module that exports the service, for a thread that runs it */
  readonly apart: URL | undefined;
  readonly it: AnyRoad;
}

/** `keys` are strings in a stable order: the last one saved is the checkpoint that a resumed run starts after. */
export function job<Z extends z.ZodType, K extends string, In, Out, U extends string, L extends Law, R extends Accept<Out>, P>(
  it: {
    name: string;
    allow: Allow;
    input: Z;
    /** what the run must know that no officer says: asked once, when it is started */
    begin?: (it: { readonly vault: LivingVault }) => Promise<z.input<Z>>;
    /** what stands from the start on, in the transaction that starts it */
    begun?: (tx: Tx, input: z.output<Z>, run: Run) => Promise<void>;
    /** how many keys may be taken now; 0: it waits, and is looked at again. Left out: as many as a batch holds */
    room?: (tx: Tx, input: z.output<Z>, run: Run) => Promise<number>;
    /** the day of a decision: that of the start for all alike, or that on which a key has its turn, where what is asked lapses */
    decidedOn?: 'start' | 'turn';
    /** runs in a thread of its own, which has neither keys nor ports: the module that exports the service */
    apart?: URL;
    subject: Store<K, In, Out, U>;
    law?: L;
    decide: (input: z.output<Z>, state: In, ctx: Ctx<L>) => R;
  } & (
    | { keys: (tx: Tx, input: z.output<Z>, after: K | undefined, limit: number, run: Run) => Promise<readonly K[]>; screen?: undefined }
    | { keys?: undefined; screen: Screen<z.output<Z>, K, P, Standards<L>> }
  ),
): DecidingJob {
  return {
    kind: 'job',
    name: it.name,
    allow: it.allow,
    input: it.input,
    begin: it.begin,
    begun: it.begun,
    room: it.room,
    decidedOn: it.decidedOn ?? 'start',
    keys: it.keys as never,
    screen: it.screen as never,
    apart: it.apart,
    it: { ...it, key: (key: K) => key } as never,
  };
}
