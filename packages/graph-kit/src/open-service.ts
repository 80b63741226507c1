import type { EventLog } from '@jiuzhu/event-log';
import { topicOf } from '@jiuzhu/event-log';
import { type Opening, type OpenRuntime, openRuntime, runLoops, type Service } from '@jiuzhu/service-kit';
import { type Graph, openSubgraph, type Subgraph } from './subgraph.ts';

/** A service and the graph it answers: what a process starts. */
export type Definition = { readonly service: Service; readonly graph: Graph };

export interface OpenService {
  readonly runtime: OpenRuntime;
  readonly subgraph: Subgraph;
  /** begins to relay, react, perform and keep its clocks; apart, so that all services of a process are open before the first acts */
  run(): Promise<void>;
  close(): Promise<void>;
}

export async function openService(
  { service, graph }: Definition,
  it: Opening & { readonly eventLog: EventLog; readonly tickMs: number },
): Promise<OpenService> {
  const runtime = await openRuntime(service, it);
  const subgraph = await openSubgraph(runtime, graph);
  const read = service.reactions.map((reaction) => topicOf(reaction.it.on.owner));
  const topics = [...new Set([topicOf(service.name), ...read])].map((name) => ({ name }));
  let loops: { stop(): Promise<void> } | undefined;
  return {
    runtime,
    subgraph,
    run: async () => {
      await it.eventLog.ensureTopics(topics);
      loops = await runLoops(runtime, it.eventLog, it.tickMs);
    },
    close: async () => {
      await loops?.stop();
      await subgraph.close();
      await runtime.close();
    },
  };
}
