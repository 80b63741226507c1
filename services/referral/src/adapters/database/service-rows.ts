import type { Day, Id } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Service } from '../../domain/directory/service.ts';
import type { Listed } from '../../domain/directory/why-not.ts';

type ServiceId = Id<'service'>;
type Row = Omit<Service, 'until' | 'closedOn'> & { readonly until: Day | null; readonly closedOn: Day | null; readonly taken: number };

/** What it has in hand is counted when it is asked, so that a place is free as soon as a ticket ends, comes back or is sent on. */
const columns = `s.id::text as id, s.region, s.agency, s.kind, s.name, s.needs, s.capacity, s.accepting, s.from_day::text as from, s.until_day::text as until,
  s.closed_on::text as "closedOn", s.version, (select count(*)::int from tickets t
    where t.receiver->>'serviceId' = s.id::text and t.status in ('created', 'accepted', 'in-progress')) as taken`;

const listedOf = ({ taken, until, closedOn, ...row }: Row): Listed => ({
  service: { ...row, until: until ?? undefined, closedOn: closedOn ?? undefined },
  taken,
});

export async function readServices(tx: Tx, ids: readonly ServiceId[]): Promise<ReadonlyMap<ServiceId, Listed>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql<Row>('services-read', `select ${columns} from services s where s.id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.id, listedOf(row)]));
}

/** Of this name and of this agency in the same county, and not closed. */
export async function namesakeOf(
  tx: Tx,
  { region, name, agency }: Pick<Service, 'region' | 'name' | 'agency'>,
): Promise<ServiceId | undefined> {
  const text = `select id::text as id from services where left(region, 6) = left($1, 6) and name = $2 and agency = $3 and closed_on is null`;
  return (await tx.sql<{ id: ServiceId }>('services-named', text, [region, name, agency]))[0]?.id;
}

const write = `
insert into services (id, region, agency, kind, name, needs, capacity, accepting, from_day, until_day, closed_on, version)
select id, region, agency, kind, name, needs, capacity, accepting, "from", until, "closedOn", version
from jsonb_to_recordset($1::jsonb) as r(id uuid, region text, agency text, kind text, name text, needs text[], capacity integer, accepting boolean,
  "from" date, until date, "closedOn" date, version integer)
on conflict (id) do update set needs = excluded.needs, capacity = excluded.capacity, accepting = excluded.accepting, from_day = excluded.from_day,
  until_day = excluded.until_day, closed_on = excluded.closed_on, version = excluded.version`;

export const writingServices = (services: readonly Service[]) => ({
  name: 'services-write',
  text: write,
  values: [JSON.stringify(services)],
});
