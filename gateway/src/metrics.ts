import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Fetched } from './sources/observed.ts';

export type Metrics = {
  readonly served: (status: number, kind: string, seconds: number) => void;
  readonly fetched: (fetch: Fetched) => void;
  readonly alarmed: (alarm: string) => void;
  /** Prometheus text, version 0.0.4 */
  readonly text: () => Promise<string>;
};

/** Of this gateway alone: several may stand in one process, so nothing goes to the global registry. */
export const gatewayMetrics = (breakers: () => Readonly<Record<string, string>>): Metrics => {
  const registers = [new Registry()] as const;
  const requests = new Histogram({
    name: 'jiuzhu_gateway_request_seconds',
    help: 'Duration of requests to /graphql',
    labelNames: ['status', 'kind'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [...registers],
  });
  const fetches = new Histogram({
    name: 'jiuzhu_gateway_fetch_seconds',
    help: 'Duration of fetches from subgraphs; outcome is ok or why it failed',
    labelNames: ['subgraph', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10],
    registers: [...registers],
  });
  const alarms = new Counter({
    name: 'jiuzhu_gateway_alarms_total',
    help: 'Answers that were silently incomplete',
    labelNames: ['alarm'],
    registers: [...registers],
  });
  new Gauge({
    name: 'jiuzhu_gateway_breaker_open',
    help: '1 while a subgraph is not asked',
    labelNames: ['subgraph'],
    registers: [...registers],
    collect() {
      for (const [subgraph, state] of Object.entries(breakers())) this.set({ subgraph }, state === 'closed' ? 0 : 1);
    },
  });
  return {
    served: (status, kind, seconds) => requests.observe({ status, kind }, seconds),
    fetched: ({ subgraph, why, seconds }) => fetches.observe({ subgraph, outcome: why ?? 'ok' }, seconds),
    alarmed: (alarm) => alarms.inc({ alarm }),
    text: () => registers[0].metrics(),
  };
};
