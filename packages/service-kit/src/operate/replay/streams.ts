import { reading } from '../../road/unit-of-work.ts';
import type { Runtime } from '../../runtime.ts';
import type { Gathered } from './hand-over.ts';

const page = 100;

/** Streams still to be handed over, with where the service itself stands in them; `$5`: whether its last event has been gathered. */
const waiting = `select c.source, c.stream, own.version::int from consumer_cursor c
  join consumer_cursor own on own.consumer = $2 and own.source = c.source and own.stream = c.stream
  where c.consumer = $1 and c.parked and (c.source, c.stream) > ($3, $4) and $5 = exists (
    select from parked_event e where e.consumer = c.consumer and e.source = c.source and e.stream = c.stream and e.version = own.version)
  order by c.source, c.stream limit ${page}`;

/**
 * A page at a time. `gathered`: those of which the last event is there, and so all before it, since a stream is read in its order. Not: those of
 * which it is not, yet or ever.
 */
export async function* streamsOf(runtime: Runtime, consumer: string, it: 'gathered' | 'not gathered'): AsyncGenerator<Gathered> {
  let last = { source: '', stream: '' };
  for (;;) {
    const values = [consumer, runtime.service.name, last.source, last.stream, it === 'gathered'];
    const streams = await reading(runtime, (tx) => tx.sql<Gathered>('replay-page', waiting, values));
    yield* streams;
    const end = streams.at(-1);
    if (!end) return;
    last = end;
  }
}

/** How many are not yet handed over. */
export async function streamsLeft(runtime: Runtime, consumer: string): Promise<number> {
  const text = 'select count(*)::int as n from consumer_cursor where consumer = $1 and parked';
  const [left] = await reading(runtime, (tx) => tx.sql<{ n: number }>('replay-left', text, [consumer]));
  return left?.n ?? 0;
}
