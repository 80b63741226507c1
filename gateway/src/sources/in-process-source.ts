import { copyJson } from './copy-json.ts';
import { isAnswer } from './graphql-answer.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { Send, SubgraphCall, SubgraphRequest, SubgraphResponse } from './subgraph.ts';

/** A subgraph as a function, `executeOperation` of its server in short. It sees the same actor, correlation id and deadline as over HTTP. */
export type Execute = (request: SubgraphRequest, call: SubgraphCall) => Promise<SubgraphResponse>;
export type InProcessSubgraph = { readonly name: string; readonly execute: Execute; readonly now: () => number };

/**
 * The way to a subgraph in this process. The answer is copied: the gateway merges into what it receives, and what it received may
 * still belong to the subgraph.
 */
export const inProcessSource =
  ({ name, execute, now }: InProcessSubgraph): Send =>
  async (request, call) => {
    if (call.signal.aborted || call.deadline <= now()) throw new SubgraphError(name, 'unavailable', 'deadline');
    try {
      const { data, errors } = await beforeDeadline(name, execute(request, call), call.signal);
      const response = copyJson({ data, errors });
      if (!isAnswer(response)) throw new SubgraphError(name, 'fault', 'not-graphql');
      return response;
    } catch (error) {
      if (error instanceof SubgraphError) throw error;
      throw new SubgraphError(name, 'fault', error instanceof Error ? error.name : 'unknown');
    }
  };

/** The function goes on where it cannot be stopped; its answer is then nobody's. */
const beforeDeadline = async (name: string, answer: Promise<SubgraphResponse>, signal: AbortSignal): Promise<SubgraphResponse> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const passed = () => reject(new SubgraphError(name, 'unavailable', 'deadline'));
  signal.addEventListener('abort', passed, { once: true });
  try {
    return await Promise.race([answer, promise]);
  } finally {
    signal.removeEventListener('abort', passed);
  }
};
