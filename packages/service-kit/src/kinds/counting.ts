import type { Day, Id } from '@jiuzhu/kernel';
import type { Law, Standards } from '@jiuzhu/policy';
import type { z } from 'zod';
import type { Tx } from '../database/tx.ts';
import type { Allow } from './allow.ts';
import type { Rows, Run } from './run.ts';

/** Between which two books a run counts: of the standards that bound when it was asked, without a proposal and with it, on one day. */
export type Between = { readonly standards: readonly Id<'standard'>[]; readonly proposal: Id<'standard'>; readonly on: Day };

/** The law of a region by the one book and by the other; none where the region lacks a standard. */
export type CountCtx<L> = { readonly lawIn: (region: string) => L | undefined; readonly lawWith: (region: string) => L | undefined };

/**
 * A run that decides nothing and tells nobody: of each page it counts what the standards come to, and what they would with a proposal approved. What was
 * counted of a page is added in the transaction that moves the run on, so that whoever is on it is counted once.
 */
export interface CountingJob {
  readonly kind: 'count';
  readonly name: string;
  readonly allow: Allow;
  readonly input: z.ZodType;
  readonly begin: undefined;
  readonly begun: undefined;
  readonly decidedOn: 'start';
  readonly apart: URL | undefined;
  readonly between: (tx: Tx, run: Run) => Promise<Between | undefined>;
  readonly size: number;
  readonly read: (tx: Tx, after: string | undefined, limit: number, run: Run) => Promise<Rows<unknown>>;
  readonly count: (rows: never, ctx: CountCtx<never>) => unknown;
  readonly add: (tx: Tx, counted: never, run: Run) => Promise<void>;
  readonly it: { readonly law: Law };
}

/** Begun by a command, with `startRun`: what it counts between is written with its start, and where nothing was it ends. */
export function counting<P, C, L extends Law>(it: {
  name: string;
  allow: Allow;
  input: z.ZodType;
  law: L;
  apart?: URL;
  between: (tx: Tx, run: Run) => Promise<Between | undefined>;
  size: number;
  read: (tx: Tx, after: string | undefined, limit: number, run: Run) => Promise<Rows<P>>;
  count: (rows: P, ctx: CountCtx<Standards<L>>) => C;
  add: (tx: Tx, counted: C, run: Run) => Promise<void>;
}): CountingJob {
  const { law, apart, count, add, ...rest } = it;
  const none = { begin: undefined, begun: undefined, decidedOn: 'start' } as const;
  return { kind: 'count', ...rest, ...none, apart, count, add, it: { law } };
}
