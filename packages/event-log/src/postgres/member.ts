import type { Pool } from 'pg';
import { settle } from './settle.ts';
import type { Membership, Settled } from './settle.ts';

/** One reader's place in its group. Nothing runs in the background: who does not beat is taken for dead. */
export interface Member {
  /** How long it may sleep, in milliseconds, and still be in time with its beat. */
  readonly every: number;
  /** Renews the lease when a third of it has passed, a second at most. True when the lanes given are still this reader's, unbroken. */
  beat(lanes: ReadonlyMap<string, string>, mayGive: boolean): Promise<boolean>;
  /** The next beat looks at the whole group again. */
  doubt(): void;
  /** Gives everything back. */
  leave(): Promise<void>;
}

const LONGEST_MS = 1_000;

export function memberOf(pool: Pool, me: Membership): Member {
  const every = Math.min(me.leaseMs / 3, LONGEST_MS);
  let settled: Settled | undefined;
  let last = -Infinity;
  const renewed = async (): Promise<boolean> => {
    if (!settled) return false;
    const { rows } = await pool.query<{ generation: string; dead: boolean }>({
      name: 'event_log.renew',
      text: RENEW,
      values: [me.group, me.owner, me.leaseMs],
    });
    return rows[0]?.generation === settled.generation && !rows[0].dead;
  };
  return {
    every,
    beat: async (lanes, mayGive) => {
      if (settled === undefined || performance.now() - last >= every) {
        const start = performance.now();
        if (!(await renewed())) settled = await settle(pool, me, mayGive);
        last = start;
      }
      const { epochs } = settled ?? { epochs: new Map<string, string>() };
      return [...lanes].every(([lane, epoch]) => epochs.get(lane) === epoch);
    },
    doubt: () => {
      settled = undefined;
    },
    leave: async () => {
      await pool.query(LEAVE, [me.group, me.owner]);
    },
  };
}

const RENEW = `
update event_log.leases set expires_at = clock_timestamp() + $3 * interval '1 millisecond'
where "group" = $1 and owner = $2 and expires_at > clock_timestamp()
returning (select generation from event_log.groups where name = $1) as generation,
  exists (select 1 from event_log.leases o where o."group" = $1 and o.expires_at < clock_timestamp()) as dead`;

const LEAVE = `
with gone as (delete from event_log.leases where "group" = $1 and owner = $2),
     free as (update event_log.positions set owner = null, epoch = epoch + 1 where "group" = $1 and owner = $2)
update event_log.groups set generation = generation + 1 where name = $1`;
