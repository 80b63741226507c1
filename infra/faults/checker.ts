import pg from 'pg';

/** What a service may have done wrong, seen from its rows alone. */
export type Finding = { readonly what: 'gap' | 'doubled' | 'lost' | 'unpublished' | 'phantom'; readonly where: string };

type Row = Readonly<Record<string, string>>;
const rowsOf = async (admin: pg.Client, text: string): Promise<readonly Row[]> => (await admin.query<Row>(text)).rows;

/**
 * Streams without a gap, each event in the log once at least and in order, nothing left behind, and no reader behind or ahead of what was written.
 * The outbox forgets what was published long ago: what is left of a stream there must be its end, whole, and the log must hold all of it, up to the
 * head that the service keeps.
 */
export async function check(
  url: string,
  services: readonly string[],
): Promise<{ readonly events: number; readonly findings: readonly Finding[] }> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const findings: Finding[] = [];
    let events = 0;
    for (const schema of services) {
      const [counted] = await rowsOf(admin, `select coalesce(sum(version), 0)::text as n from ${schema}.kit_stream`);
      events += Number(counted?.['n']);
      findings.push(...(await inSchema(admin, schema)));
      for (const source of services) if (source !== schema) findings.push(...(await behind(admin, schema, source)));
    }
    return { events, findings };
  } finally {
    await admin.end();
  }
}

async function inSchema(admin: pg.Client, schema: string): Promise<Finding[]> {
  const where = (row: Row): string => `${schema} ${row['stream'] ?? ''}`;
  const gaps = await rowsOf(
    admin,
    `select stream from ${schema}.kit_outbox o group by stream having count(*) <> max(stream_version) - min(stream_version) + 1
       or max(stream_version) is distinct from (select version from ${schema}.kit_stream s where s.name = o.stream)`,
  );
  const unpublished = await rowsOf(admin, `select stream from ${schema}.kit_outbox where published_at is null`);
  const missing = await rowsOf(
    admin,
    `select stream from ${schema}.kit_outbox o where not exists (select 1 from event_log.records r where r.id = o.id::text)
     union select name from ${schema}.kit_stream s where version <> (select count(distinct headers->>'ce_sequence') from event_log.records r
       where r.topic = '${schema}.events' and r.key = s.name and (headers->>'ce_sequence')::bigint <= s.version)`,
  );
  const parked = await rowsOf(admin, `select stream from ${schema}.parked_stream`);
  const open = await rowsOf(admin, `select id::text as stream from ${schema}.kit_effect where due_at is not null`);
  return [
    ...gaps.map((row) => ({ what: 'gap' as const, where: where(row) })),
    ...unpublished.map((row) => ({ what: 'unpublished' as const, where: where(row) })),
    ...missing.map((row) => ({ what: 'lost' as const, where: where(row) })),
    ...parked.map((row) => ({ what: 'lost' as const, where: `parked ${where(row)}` })),
    ...open.map((row) => ({ what: 'lost' as const, where: `effect ${where(row)}` })),
  ];
}

/** A reader's cursors against what the source wrote: short of it something is lost, past it something was made up. */
async function behind(admin: pg.Client, reader: string, source: string): Promise<Finding[]> {
  const [reads] = await rowsOf(admin, `select count(*)::text as n from ${reader}.consumer_cursor where source = '${source}'`);
  if (Number(reads?.['n']) === 0) return [];
  const off = await rowsOf(
    admin,
    `select s.name as stream, (coalesce(c.version, 0) < s.version)::text as short from ${source}.kit_stream s
     left join ${reader}.consumer_cursor c on c.source = '${source}' and c.stream = s.name where coalesce(c.version, 0) <> s.version`,
  );
  return off.map((row) => ({
    what: row['short'] === 'true' ? ('lost' as const) : ('phantom' as const),
    where: `${reader} of ${source} ${row['stream'] ?? ''}`,
  }));
}
