import type { EventLog } from '@jiuzhu/event-log';
import { listen } from './transport.ts';
import type { Heard } from './transport.ts';
import { until } from './until.ts';

export type Holding = Heard & { letGo(): void; beat(on: boolean): void; isLost(): boolean };

/** A reader that has a batch in hand, and keeps it there until it is let go. */
export async function holding(log: EventLog, topic: string, { beating = false } = {}): Promise<Holding> {
  let held = true;
  let beats = beating;
  let lost = false;
  const heard = listen(log, {
    group: topic,
    topics: [topic],
    handler: (_batch, control) =>
      until('the test lets it go', async () => {
        if (beats && !(await control.beat())) lost = true;
        return !held;
      }),
  });
  await until('a batch is in hand', () => heard.deliveries.length > 0);
  return {
    ...heard,
    letGo: () => {
      held = false;
    },
    beat: (on) => {
      beats = on;
    },
    isLost: () => lost,
  };
}
