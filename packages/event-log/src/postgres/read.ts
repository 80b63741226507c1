import type { Pool } from 'pg';
import { PositionLost } from '../port/faults.ts';
import type { Rec } from '../wire/rec.ts';
import { laneName } from './settle.ts';

/** A record as it was read: `epoch` is that of the reader's hold on the lane. */
export type Item = { readonly lane: string; readonly position: bigint; readonly epoch: string; readonly rec: Rec };

type Row = {
  readonly topic: string;
  readonly lane: number;
  readonly epoch: string;
  readonly lost: boolean;
  readonly offset: string | null;
  readonly id: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Uint8Array | null;
};

/** The next records of all lanes that the owner holds, in one statement, at most `perLane` of each. Throws `PositionLost`. */
export async function read(pool: Pool, group: string, owner: string, perLane: number): Promise<readonly Item[]> {
  const { rows } = await pool.query<Row>({ name: 'event_log.read', text: READ, values: [group, owner, perLane] });
  const lost = rows.find((row) => row.lost);
  if (lost) throw new PositionLost(`${group} has not read all of ${laneName(lost)} that was removed from it`);
  return rows.flatMap(({ offset, topic, lane, epoch, id, key, headers, value }) =>
    offset === null ? [] : [{ lane: laneName({ topic, lane }), position: BigInt(offset), epoch, rec: { id, topic, key, headers, value } }],
  );
}

const READ = `
select p.topic, p.lane, p.epoch, p.position < l.first_offset as lost, r."offset", r.id, r.key, r.headers, r.value
from event_log.positions p
join event_log.lanes l on l.topic = p.topic and l.lane = p.lane and l.next_offset > p.position
left join lateral (
  select * from event_log.records r where r.topic = p.topic and r.lane = p.lane and r."offset" >= p.position order by r."offset" limit $3
) r on true
where p."group" = $1 and p.owner = $2
order by p.topic, p.lane, r."offset"`;
