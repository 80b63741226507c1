import type { Accept, Problem, Reject } from '@jiuzhu/kernel';
import type { z } from 'zod';
import type { Allow } from './allow.ts';
import type { AnyRoad, KitProblem, ProblemOf, Road } from './road.ts';

/** A person or partner asks, by a mutation: a batch of one, and the only kind that may reject. */
export interface Command<I, Out, P> {
  readonly kind: 'command';
  readonly it: { readonly allow: Allow; readonly input: z.ZodType } & AnyRoad;
  readonly _?: (input: I) => [Out, P];
}

export function command<Z extends z.ZodType, K, In, Out, U extends string, L, R extends Accept<Out> | Reject<Problem>>(
  it: { allow: Allow; input: Z } & Road<z.output<Z>, K, In, Out, U, L, R>,
): Command<z.input<Z>, Out, ProblemOf<R> | U | KitProblem<L>> {
  return { kind: 'command', it: it as never };
}
