import type { Logger } from 'pino';
import type { Served } from './http/graphql-route.ts';
import type { Metrics } from './metrics.ts';
import type { Alarm, Fault } from './response-guard.ts';
import type { Fetched } from './sources/observed.ts';

export type GatewayLog = {
  readonly served: (served: Served, seconds: number) => void;
  readonly fetched: (fetched: Fetched) => void;
  readonly alarm: Alarm;
  readonly fault: Fault;
};

/** What the gateway writes down: ids, codes, names of operations and durations. No variable, no document, no message of an error. */
export const gatewayLog = (log: Logger, metrics: Metrics): GatewayLog => ({
  served({ answer, correlationId, record, actor }, seconds) {
    const { operation, kind, cost, codes } = record;
    metrics.served(answer.status, kind ?? 'none', seconds);
    const at = { correlationId, status: answer.status, operation, kind, cost, codes: codes.size ? [...codes] : undefined };
    log.info({ ...at, ms: Math.round(seconds * 10_000) / 10, actor: actor?.id, agency: actor?.agency, purpose: actor?.purpose }, 'served');
  },
  fetched(fetched) {
    metrics.fetched(fetched);
    if (fetched.why === undefined) return;
    log.warn({ correlationId: fetched.call.correlationId, subgraph: fetched.subgraph, why: fetched.why }, 'a subgraph failed');
  },
  alarm(alarm, { correlationId, record }) {
    metrics.alarmed(alarm);
    log.error({ correlationId, alarm, operation: record.operation }, 'an answer was silently incomplete');
  },
  fault(error, correlationId) {
    const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
    log.error({ correlationId, fault: name, at: framesOf(stack) }, 'an unforeseen fault');
  },
});

/** Where it was thrown; the lines before the first frame are the message. */
const framesOf = (stack = ''): string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
