import { SubgraphError } from './subgraph-error.ts';
import type { Send, SubgraphCall } from './subgraph.ts';

/** One fetch, as log and metrics see it. `why` is set where it failed. */
export type Fetched = { readonly subgraph: string; readonly seconds: number; readonly why?: string; readonly call: SubgraphCall };

/** The same way, watched. */
export const observed =
  (subgraph: string, send: Send, tell: (fetched: Fetched) => void): Send =>
  async (request, call) => {
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    try {
      const response = await send(request, call);
      tell({ subgraph, seconds: seconds(), call });
      return response;
    } catch (error) {
      tell({ subgraph, seconds: seconds(), call, why: error instanceof SubgraphError ? error.why : 'unknown' });
      throw error;
    }
  };
