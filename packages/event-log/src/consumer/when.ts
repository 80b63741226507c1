import type { ClientBase } from 'pg';
import type { Read, Readable } from '../contract/catalogue.ts';
import type { Contract } from '../contract/event.ts';
import { named } from '../contract/version-chain.ts';

/** The effect of one event, by the client of the transaction that moves the cursor: what goes through another connection may be done twice. */
export type Handler<D> = (client: ClientBase, event: Read<D>) => Promise<unknown>;

export type Handling = { readonly reads: Readable; readonly handle: Handler<never> };

/** What is done when something happened. By contract the data is checked and brought to that version; by type it comes as it was sent. */
export function when<D>(contract: Contract<D>, handle: Handler<D>): Handling;
export function when(type: string, handle: Handler<unknown>): Handling;
export function when(what: Readable | string, handle: Handler<never>): Handling {
  return { reads: typeof what === 'string' ? asSent(what) : what, handle };
}

function asSent(type: string): Readable {
  const { owner, fact } = named(type);
  return { type, owner, fact, reads: [type], decode: (data) => data };
}
