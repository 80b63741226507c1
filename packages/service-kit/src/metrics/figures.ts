import type { EventSource } from '@jiuzhu/event-log';
import { lagByTopic } from '../operate/lag.ts';
import { bucketCount } from '../road/bucket.ts';
import { reading } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';

/** How the event path of one service stands at this moment. No figure names a stream, let alone a person. */
export type Figures = {
  /** rows of the outbox that the log has not taken */
  readonly unpublished: number;
  /** of those that may be sent: when the oldest was written */
  readonly oldest: Date | null;
  readonly declined: number;
  readonly effects: number;
  /** when the effect was due that has waited longest */
  readonly due: Date | null;
  readonly parked: ReadonlyMap<string, number>;
  readonly kept: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, bigint>;
};

/** Each part by an index that holds what is open alone; the oldest of each bucket is the first of it. */
export const open = `select
  (select count(*) from kit_outbox where published_at is null)::int as unpublished,
  (select min(first.at) from generate_series(0, ${bucketCount - 1}) as b cross join lateral (
    select coalesce(noted_at, at) as at from kit_outbox o where published_at is null and bucket = b
      and not exists (select from kit_outbox_parked p where p.stream = o.stream) order by seq limit 1) as first) as oldest,
  (select count(*) from kit_outbox_parked)::int as declined,
  (select count(*) from kit_effect where due_at is not null)::int as effects,
  (select min(due_at) from kit_effect where due_at is not null) as due`;

type Open = Pick<Figures, 'unpublished' | 'oldest' | 'declined' | 'effects' | 'due'>;
type Counted = { readonly consumer: string; readonly n: number };

export async function figuresOf(runtime: Runtime, log: EventSource): Promise<Figures> {
  const { name, reactions } = runtime.service;
  const behind = reactions.length === 0 ? new Map<string, bigint>() : await lagByTopic(log, name);
  return reading(runtime, async ({ sql }) => {
    const [now] = await sql<Open>('figures-open', open);
    if (!now) throw new Error('a table without a row answered none');
    const parked = await sql<Counted>('figures-parked', 'select consumer, count(*)::int as n from parked_stream group by consumer');
    const kept = await sql<Counted>('figures-kept', 'select consumer, count(*)::int as n from parked_record group by consumer');
    const byConsumer = (rows: readonly Counted[]): ReadonlyMap<string, number> =>
      new Map([[name, 0], ...rows.map(({ consumer, n }) => [consumer, n] as const)]);
    return { ...now, parked: byConsumer(parked), kept: byConsumer(kept), behind };
  });
}
