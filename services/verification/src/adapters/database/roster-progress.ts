import type { Id } from '@jiuzhu/kernel';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { Agency } from '../../domain/agencies.ts';
import type { Roster } from '../../domain/roster.ts';

/** Where a household of a roster stands, as an officer asks: `failed` is whatever needs a look, since it will not come to a whole report by itself. */
export const progressStandings = ['queued', 'asking', 'reported', 'failed', 'not-authorised', 'unknown'] as const;
export type ProgressStanding = (typeof progressStandings)[number];

export type AgencyProgress = { readonly agency: Agency; readonly asking: number; readonly answered: number; readonly failed: number };
export type RosterProgress = Roster & {
  readonly counts: Readonly<Record<ProgressStanding, number>>;
  readonly agencies: readonly AgencyProgress[];
};

/**
 * By household. A report that lacks an answer is no whole one. What was passed over without having had its turn was at fault: why is in the log,
 * and the run does not come back to it.
 */
const standings = `select p.roster_id, p.household_id, p.request_id, case
    when p.standing = 'queued' and j.after collate "C" >= p.roster_id || '/' || p.household_id then 'failed'
    when p.standing <> 'asked' then p.standing
    when q.status = 'asking' then 'asking'
    when q.results @? '$[*] ? (@.status == "ERROR" || @.status == "TIMEOUT")' then 'failed'
    else 'reported' end as standing
  from roster_households p left join kit_job j on j.id = p.roster_id::text left join verification_requests q on q.id = p.request_id`;

const progress = `select r.id, r.region, r.purpose, r.started_on::text as "startedOn", r.paused, r.month,
  (select coalesce(jsonb_object_agg(c.standing, c.n), '{}') from (
    select s.standing, count(*) as n from (${standings} where p.roster_id = r.id) s group by s.standing) c) as counts,
  (select coalesce(jsonb_agg(to_jsonb(a) order by a.agency), '[]') from (
    select k.agency, count(*) filter (where k.asking) as asking, count(*) filter (where not k.asking and k.failed) as failed,
      count(*) filter (where not k.asking and not k.failed) as answered
    from (select a ->> 'agency' as agency, q.status = 'asking' and not (a ->> 'answered')::boolean as asking,
        exists (select 1 from jsonb_array_elements(a -> 'questions') u join jsonb_array_elements(q.results) f
          on f ->> 'personId' = u ->> 'personId' and u -> 'items' ? (f ->> 'item') where f ->> 'status' in ('ERROR', 'TIMEOUT')) as failed
      from roster_households p join verification_requests q on q.id = p.request_id, jsonb_array_elements(q.asks) a
      where p.roster_id = r.id and (a ->> 'round')::int = (select max((b ->> 'round')::int) from jsonb_array_elements(q.asks) b
        where b ->> 'agency' = a ->> 'agency')) k
    group by k.agency) a) as agencies
from rosters r where r.id = any($1::uuid[])`;

type Row = Roster & { readonly counts: Partial<RosterProgress['counts']>; readonly agencies: readonly AgencyProgress[] };

const none = { queued: 0, asking: 0, reported: 0, failed: 0, 'not-authorised': 0, unknown: 0 };

export async function readProgress(tx: Tx, ids: readonly Id<'roster'>[]): Promise<ReadonlyMap<Id<'roster'>, RosterProgress>> {
  const rows = await tx.sql<Row>('roster-progress', progress, [ids]);
  return new Map(rows.map((row) => [row.id, { ...row, counts: { ...none, ...row.counts } }]));
}

export type Listing = { readonly household: Id<'household'>; readonly request: Id<'request'> | null };

const pageText = `select s.household_id as household, s.request_id as request from (${standings}
  join rosters r on r.id = p.roster_id where p.roster_id = $1 and starts_with(r.region, $3) and ($4::uuid is null or p.household_id > $4)) s
where $2::text is null or s.standing = $2 order by s.household_id limit $5`;

/** The households of a roster, or those of them that stand so, in the order of their ids. */
export async function pageOfRoster(
  tx: Tx,
  { roster, standing }: { readonly roster: Id<'roster'>; readonly standing?: ProgressStanding | undefined },
  { region, after, limit }: Scope,
): Promise<Page<Listing>> {
  const rows = await tx.sql<Listing>('roster-page', pageText, [roster, standing ?? null, region, after ?? null, limit + 1]);
  return { keys: rows.slice(0, limit).map((key) => ({ key, cursor: key.household })), more: rows.length > limit };
}
