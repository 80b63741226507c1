import type { Actor } from '../actor.ts';
import type { Tx } from '../database/tx.ts';
import type { Runtime } from '../runtime.ts';
import { limitOf, paceOf } from './lane.ts';
import { reading } from './unit-of-work.ts';

/** An ask that is to be performed now, leased to this instance. */
export type Due = {
  readonly id: string;
  readonly name: string;
  readonly request: unknown;
  readonly actor: Actor;
  readonly expires_at: Date;
  readonly attempts: number;
  readonly correlation_id: string;
};

/** `freeAt`: when a lane that has to wait may go on, by the clock of its pace. */
export type Claimed = { readonly due: readonly Due[]; readonly freeAt: Date | undefined };

/** Longer than an attempt may take, so that two instances do not ask the same partner at once. */
const leaseMs = 20_000;

const claiming = (which: string): string => `
update kit_effect set attempts = attempts + 1, leased_by = $2, leased_until = $3 where id in (
  select id from kit_effect where ${which} and due_at is not null and (leased_until is null or leased_until < $1)
  order by due_at limit $4 for update skip locked)
returning id, name, request, actor, expires_at, attempts, correlation_id`;

const claimUnlaned = claiming(`lane = '' and due_at <= $1`);
/** What has lapsed is only told so: its partner is not asked, and its lane is not held up by it. */
const claimExpired = claiming(`lane <> '' and expires_at <= $1`);

/** The lanes in which something waits, each found by one look into the index however much waits in it. */
const waitingLanes = `
with recursive lanes as (
  (select lane from kit_effect where due_at is not null and lane > '' order by lane limit 1)
  union all
  select (select e.lane from kit_effect e where e.due_at is not null and e.lane > l.lane order by e.lane limit 1) from lanes l where l.lane is not null)
select lane from lanes where lane is not null`;

const claimLanes = 'select * from kit_claim_lanes($1, $2, $3, $4, $5::text[], $6::integer[], $7::integer[], $8::double precision[], $9)';

/**
 * What is due and may be performed now: of what waits in no lane up to `limit`, of each lane what its limits leave free; where `most` is said, no more
 * than that of both.
 */
export async function claimEffects(runtime: Runtime, limit: number, most?: number): Promise<Claimed> {
  const now = runtime.clock.now();
  const lease = [now, runtime.instance, new Date(now.getTime() + leaseMs)];
  return reading(runtime, async (tx) => {
    const free = tx.sql<Due>('effect-claim', claimUnlaned, [...lease, limit]);
    if (!runtime.service.effects.some(({ lanes }) => lanes)) return { due: await free, freeAt: undefined };
    const [due, expired] = await Promise.all([free, tx.sql<Due>('effect-claim-expired', claimExpired, [...lease, limit])]);
    const left = most === undefined ? null : Math.max(0, most - due.length - expired.length);
    const laned = await claimInLanes(runtime, tx, lease, left);
    return { due: [...due, ...expired, ...laned.due], freeAt: laned.freeAt };
  });
}

type LanedRow = (Due & { readonly free_at: null }) | { readonly id: null; readonly free_at: Date };

async function claimInLanes(
  { effects, ports, paceClock }: Runtime,
  tx: Tx,
  [now, ...by]: readonly unknown[],
  most: number | null,
): Promise<Claimed> {
  const waiting = await tx.sql<{ lane: string }>('effect-lanes', waitingLanes);
  const limited = waiting.flatMap(({ lane }) => {
    const limit = limitOf(effects, lane, ports);
    return limit ? [{ lane, ...limit, ...paceOf(limit) }] : [];
  });
  if (limited.length === 0) return { due: [], freeAt: undefined };
  const of = (pick: (it: (typeof limited)[number]) => unknown): unknown[] => limited.map(pick);
  const limits = [of(({ lane }) => lane), of(({ atOnce }) => atOnce), of(({ burst }) => burst), of(({ everyMs }) => everyMs)];
  const rows = await tx.sql<LanedRow>('effect-claim-lanes', claimLanes, [now, paceClock.now(), ...by, ...limits, most]);
  const free = rows.flatMap(({ free_at }) => (free_at === null ? [] : [free_at.getTime()]));
  return {
    due: rows.filter((row) => row.id !== null),
    freeAt: free.length > 0 ? new Date(Math.min(...free)) : undefined,
  };
}
