import type { Accept, Ask } from '@jiuzhu/kernel';
import type { z } from 'zod';
import type { Lanes } from './lane.ts';
import type { AnyRoad, Road } from './road.ts';

/** Name and shape of an effect, apart from its doing: a command and an effect may then call each other. */
export interface Request<Q, A> {
  (request: Q): Ask;
  readonly effect: string;
  readonly shape: z.ZodType;
  readonly _?: A;
}

/** `id` is the partner's idempotency key: the same over every attempt. `correlationId` is that of whoever caused the ask: what a signed call carries on. */
export type Call = { readonly id: string; readonly signal: AbortSignal; readonly attempt: number; readonly correlationId: string };

export type Outcome<A> =
  { readonly kind: 'answered'; readonly answer: A } | { readonly kind: 'gave-up'; readonly why: 'expired' | 'declined' };

/** A partner's final no: thrown by `perform`, it ends the attempts at once. */
export class Declined extends Error {}

/** Thrown by `perform` where the partner said when to come again: the next attempt is not made before. */
export class ComeAgain extends Error {
  readonly afterMs: number;
  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** Thrown by `perform` where nothing was asked, since the partner is known to be away: it waits, and no attempt is used up. */
export class NotNow extends Error {
  readonly afterMs: number;
  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

export function request<A>(): <Z extends z.ZodType>(name: string, shape: Z) => Request<z.output<Z>, A> {
  return (name, shape) => {
    const ask = (asked: unknown): Ask => ({ effect: name, request: shape.parse(asked) });
    return Object.assign(ask, { effect: name, shape });
  };
}

/** Each delay is twice the one before, up to the longest. Without a number of attempts it is tried until its deadline. */
export type Retry = { readonly firstDelayMs: number; readonly longestDelayMs?: number; readonly attempts?: number };

/** Our own decision, toward the world outside: a row written with the decision, performed later, outside any transaction. Outside: at least once. */
export interface Effect<Ports> {
  readonly kind: 'effect';
  readonly name: string;
  readonly deadline: string;
  readonly retry: Retry;
  readonly lanes: Lanes<never, never> | undefined;
  readonly perform: (request: never, ports: Ports, call: Call) => Promise<unknown>;
  readonly then: AnyRoad;
  readonly _?: (ports: Ports) => void;
}

export function effect<Q, A, Ports, K, In, Out, U extends string, L, R extends Accept<Out>>(it: {
  does: Request<Q, A>;
  /** ISO 8601 duration, counted from the causing day: one already past is stored as expired and not performed */
  deadline: string;
  retry?: Retry;
  /** left out: performed as soon as it is due, however many there are */
  lanes?: Lanes<NoInfer<Q>, Ports>;
  perform: (request: Q, ports: Ports, call: Call) => Promise<NoInfer<A>>;
  then: Road<{ readonly request: Q; readonly outcome: Outcome<A> }, K, In, Out, U, L, R>;
}): Effect<Ports> {
  const { does, deadline, perform, then, lanes, retry = { attempts: 5, firstDelayMs: 500 } } = it;
  return { kind: 'effect', name: does.effect, deadline, retry, lanes, perform: perform, then: then as never };
}
