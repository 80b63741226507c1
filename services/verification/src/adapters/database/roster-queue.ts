import type { Day, Id, Month, RegionCode } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Authorisation } from '../../domain/authorisation.ts';
import type { Commission } from '../../domain/commissioned-turn.ts';
import { streamOf } from '../../domain/household.ts';
import type { Purpose } from '../../domain/purpose.ts';

/** A household among those whom a programme's reviews of a county and month ask about. */
export type QueueKey = { readonly household: Id<'household'>; readonly region: RegionCode; readonly month: Month };

/** What is asked of it there, and by which programme; `roster`: the id of the roster, should it be the first. */
export type Queued = Commission & { readonly roster: Id<'roster'>; readonly programme: string; readonly purpose: Purpose };

type Row = { readonly region: RegionCode; readonly month: Month; readonly household: Id<'household'>; readonly asked_on: Day };

/** Of what was asked before, only since when: what is told again is known by it. */
const read = `select r.region, r.month, p.household_id::text as household, p.asked_on::text as asked_on
from jsonb_to_recordset($1::jsonb) as k(household uuid, region text, month text)
join rosters r on r.programme = $2 and r.region = k.region and r.month = k.month
join roster_households p on p.roster_id = r.id and p.household_id = k.household`;

/** One for each county and month, opened by whoever comes first. */
const open = `insert into rosters (id, region, purpose, started_on, paused, programme, month, version)
select distinct on (region, month) roster, region, purpose, "askedOn", false, programme, month, 1
from jsonb_to_recordset($1::jsonb) as k(roster uuid, region text, month text, purpose text, programme text, "askedOn" date)
order by region, month on conflict (programme, region, month) do nothing`;

const queue = `insert into roster_households (roster_id, household_id, standing, wanted, asked_on, fresh_from, agency)
select r.id, k.household, 'queued', k.wanted, k."askedOn", k."freshFrom", k.agency
from jsonb_to_recordset($1::jsonb) as k(household uuid, region text, month text, programme text, wanted uuid, "askedOn" date, "freshFrom" date, agency text)
join rosters r on r.programme = k.programme and r.region = k.region and r.month = k.month
on conflict (roster_id, household_id) do update set standing = 'queued', request_id = null, wanted = excluded.wanted, asked_on = excluded.asked_on,
  fresh_from = excluded.fresh_from, agency = excluded.agency`;

const textOf = ({ household, region, month }: QueueKey): string => `${household} ${region} ${month}`;

/** Who waits for a turn because a programme asks, locked as the household is. */
export const rosterQueue = (
  programme: string,
): Store<QueueKey, { readonly askedOn: Day } | undefined, Queued | { readonly askedOn: Day } | undefined> => ({
  region: () => '',
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.household)]])),
  load: async (tx: Tx, keys) => {
    const rows = await tx.sql<Row>('roster-queue-read', read, [JSON.stringify(keys), programme]);
    const found = new Map(rows.map(({ asked_on, ...key }) => [textOf(key), { askedOn: asked_on }]));
    return new Map(keys.map((key) => [key, found.get(textOf(key))]));
  },
  save: async (tx, changes) => {
    const rows = changes.flatMap(({ key, after }) => (after && 'wanted' in after ? [{ ...key, ...after }] : []));
    await tx.sql('roster-queue-open', open, [JSON.stringify(rows)]);
    return { name: 'roster-queue-write', text: queue, values: [JSON.stringify(rows)] };
  },
});

/** Whom nobody was asked about without an authorisation is asked about once one is given: what a programme wants it goes on wanting. */
export const queuedAgain = (given: readonly Pick<Authorisation, 'householdId' | 'purpose'>[]): Statement => ({
  name: 'roster-queue-again',
  text: `update roster_households p set standing = 'queued' from rosters r, jsonb_to_recordset($1::jsonb) as k("householdId" uuid, purpose text)
where p.household_id = k."householdId" and p.standing = 'not-authorised' and p.wanted is not null and r.id = p.roster_id and r.purpose = k.purpose`,
  values: [JSON.stringify(given.map(({ householdId, purpose }) => ({ householdId, purpose })))],
});
