import type { EventSource } from '@jiuzhu/event-log';
import { Gauge, Histogram, Registry } from 'prom-client';
import { faultName } from '../road/together.ts';
import type { Runtime } from '../runtime.ts';
import { type Figures, figuresOf } from './figures.ts';

export type EventMetrics = {
  /** told by the relay of this service how long an event took from its decision into the log, in seconds */
  readonly onPublished: (service: string) => (seconds: number) => void;
  /** Prometheus text, version 0.0.4: asked of the services at this moment */
  readonly text: (services: readonly { readonly runtime: Runtime }[], log: EventSource) => Promise<string>;
};

const secondsSince = (then: Date | null, now: Date): number => (then ? Math.max(0, (now.getTime() - then.getTime()) / 1000) : 0);

/** Of one process, with one service or several in it. */
export function eventMetrics(): EventMetrics {
  const registry = new Registry();
  const published = new Histogram({
    name: 'jiuzhu_events_publish_seconds',
    help: 'From the decision that wrote an event until the event log had it',
    labelNames: ['service'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300],
    registers: [registry],
  });
  const gauges = gaugesIn(registry);
  return {
    onPublished: (service) => (seconds) => published.observe({ service }, seconds),
    text: async (services, log) => {
      for (const gauge of Object.values(gauges)) gauge.reset();
      await Promise.all(services.map(({ runtime }) => measure(gauges, runtime, log)));
      return registry.metrics();
    },
  };
}

type Gauges = ReturnType<typeof gaugesIn>;

/** What cannot be asked is absent, and said to be: a figure from before would look like one of now. */
async function measure(gauges: Gauges, runtime: Runtime, log: EventSource): Promise<void> {
  const service = runtime.service.name;
  try {
    show(gauges, service, await figuresOf(runtime, log), runtime.clock.now());
    gauges.measured.set({ service }, 1);
  } catch (fault) {
    runtime.log.warn({ fault: faultName(fault) }, 'metrics: the service could not be measured');
    gauges.measured.set({ service }, 0);
  }
}

function show(gauges: Gauges, service: string, figures: Figures, now: Date): void {
  gauges.unpublished.set({ service }, figures.unpublished);
  gauges.oldest.set({ service }, secondsSince(figures.oldest, now));
  gauges.declined.set({ service }, figures.declined);
  gauges.effects.set({ service }, figures.effects);
  gauges.overdue.set({ service }, secondsSince(figures.due, now));
  for (const [consumer, n] of figures.parked) gauges.parked.set({ service, consumer }, n);
  for (const [consumer, n] of figures.kept) gauges.kept.set({ service, consumer }, n);
  for (const [topic, n] of figures.behind) gauges.behind.set({ service, topic }, Number(n));
}

function gaugesIn(registry: Registry) {
  const gauge = (name: string, help: string, ...more: readonly string[]): Gauge =>
    new Gauge({ name, help, labelNames: ['service', ...more], registers: [registry] });
  return {
    measured: gauge('jiuzhu_service_measured', '1 where database and event log answered this time, 0 where the figures are missing'),
    unpublished: gauge('jiuzhu_events_unpublished', 'Rows of the outbox that the event log has not taken'),
    oldest: gauge('jiuzhu_events_oldest_unpublished_seconds', 'Age of the oldest row of the outbox that may be sent and is not'),
    declined: gauge('jiuzhu_events_declined_streams', 'Streams of which the event log has declined an event'),
    behind: gauge('jiuzhu_events_behind', 'Records that this service has not read yet', 'topic'),
    parked: gauge('jiuzhu_events_parked_streams', 'Streams that stand still for a reader', 'consumer'),
    kept: gauge('jiuzhu_events_kept_records', 'Records that belong to no stream and were kept by their place', 'consumer'),
    effects: gauge('jiuzhu_effects_waiting', 'Asks of the world outside that have neither an answer nor been given up'),
    overdue: gauge('jiuzhu_effects_overdue_seconds', 'How long the ask has been due that has waited longest'),
  };
}
