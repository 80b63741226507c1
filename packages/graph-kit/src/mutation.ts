import { type Command, type Reference, runCommand, type Runtime } from '@jiuzhu/service-kit';
import { forget, type Known } from './load.ts';
import type { GraphContext } from './graph-context.ts';

const names = new WeakMap<object, Map<unknown, string>>();

/** The name a command stands under in its service's table of contents: what its audit and its keys say. */
function nameOf({ service }: Runtime, command: unknown): string {
  let known = names.get(service);
  if (!known) names.set(service, (known = new Map(Object.entries(service.commands).map(([name, it]) => [it, name]))));
  const name = known.get(command);
  if (name === undefined) throw new Error(`the command is not in the table of contents of ${service.name}`);
  return name;
}

/**
 * A resolver is a sentence: the command, and what of the changed state leads to it. It does not compile while the SDL's union lacks a problem
 * of the command. `written`: the row that the command has written where it is whole in its state, so that an answer in a hurry does not wait to read it.
 */
export function mutation<I, Out, P extends string, G>(
  command: Command<I, Out, P>,
  present: (state: Out) => G,
  written?: (state: Out, context: GraphContext) => Known | undefined,
): (parent: unknown, args: { input: I }, context?: GraphContext) => Promise<G | (P extends string ? { __typename: P } : never)> {
  return async (_parent, { input }, context) => {
    if (!context) throw new Error('a mutation runs in an operation');
    const { runtime, actor, correlationId } = context;
    let last: { readonly reference: G; readonly row: Known | undefined } | undefined;
    const presentAndKeep = (state: Out): G => {
      last = { reference: present(state), row: written?.(state, context) };
      return last.reference;
    };
    const use = {
      name: nameOf(runtime, command),
      command: command as never,
      present: presentAndKeep as unknown as (state: never) => Reference,
    };
    const answer = await runCommand(runtime, use, input, { actor, correlationId });
    forget(context);
    if (answer.accepted) {
      // what another of this key was answered is of another state than that of an attempt that was undone
      if (answer.reference === last?.reference) last.row?.(context);
      return answer.reference as G;
    }
    const { problem, ...detail } = answer.problem;
    return { __typename: problem, ...detail } as never;
  };
}
