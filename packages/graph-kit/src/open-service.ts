import type { EventLog } from '@jiuzhu/event-log';
import { type Loops, type Opening, type OpenRuntime, openRuntime, type Pace, runLoops, type Service } from '@jiuzhu/service-kit';
import { type Graph, openSubgraph, type Subgraph } from './subgraph.ts';

/** A service and the graph it answers: what a process starts. */
export type Definition = { readonly service: Service; readonly graph: Graph };

export interface OpenService {
  readonly runtime: OpenRuntime;
  readonly subgraph: Subgraph;
  /** begins to relay, react, perform and keep its clocks, on topics that are there; apart, so that all services of a process are open before the first acts */
  run(): Promise<void>;
  /** whether its database answers and it still learns what others tell: once reading has ended by itself it is not ready any more */
  ready(): Promise<boolean>;
  /** resolves when reading has ended by itself: a process of which this is true must end, so that it is started anew */
  readonly readingEnded: Promise<unknown>;
  close(): Promise<void>;
}

export async function openService(
  { service, graph }: Definition,
  it: Opening & Pace & { readonly eventLog: EventLog },
): Promise<OpenService> {
  const runtime = await openRuntime(service, it);
  const subgraph = await openSubgraph(runtime, graph);
  const deaf = Promise.withResolvers<undefined>();
  let reads = true;
  let loops: Loops | undefined;
  return {
    runtime,
    subgraph,
    run: async () => {
      loops = await runLoops(runtime, it.eventLog, it);
      void loops.readingEnded.then(() => {
        reads = false;
        deaf.resolve(undefined);
      });
    },
    ready: async () => reads && (await answers(runtime)),
    readingEnded: deaf.promise,
    close: async () => {
      await loops?.stop();
      await subgraph.close();
      await runtime.close();
    },
  };
}

async function answers({ pool, log }: OpenRuntime): Promise<boolean> {
  try {
    await pool.query('select 1');
    return true;
  } catch (fault) {
    log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'not ready: the database does not answer');
    return false;
  }
}
