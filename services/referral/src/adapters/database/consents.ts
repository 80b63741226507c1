import type { Day, Event, Id } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Consent } from '../../domain/consent/consent.ts';
import { emptyFile, type HouseholdFile } from '../../domain/file.ts';
import { streamOf } from '../../domain/household/household.ts';
import { householdFiles, openFiles } from './household-files.ts';
import { readHouseholds } from './household-rows.ts';

type ConsentId = Id<'consent'>;
type Row = Omit<Consent, 'withdrawnOn' | 'documentHash'> & { readonly withdrawnOn: Day | null; readonly documentHash: string | null };

const columns = `c.id::text as id, c.household_id::text as "householdId", h.region, c.signatures, c.needs, c.services::text[] as services,
  c.signed_on::text as "signedOn", c.valid_until::text as "validUntil", c.withdrawn_on::text as "withdrawnOn", c.document_hash as "documentHash"`;

const consentOf = ({ withdrawnOn, documentHash, ...row }: Row): Consent => ({
  ...row,
  withdrawnOn: withdrawnOn ?? undefined,
  documentHash: documentHash ?? undefined,
});

export async function readConsents(tx: Tx, ids: readonly ConsentId[]): Promise<ReadonlyMap<ConsentId, Consent>> {
  const text = `select ${columns} from consents c join households h on h.id = c.household_id where c.id = any($1::uuid[])`;
  return new Map((await tx.sql<Row>('consents-read', text, [ids])).map((row) => [row.id, consentOf(row)]));
}

/** Of each household, the newest first. */
export async function consentsOf(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, readonly Consent[]>> {
  const text = `select ${columns} from consents c join households h on h.id = c.household_id
    where c.household_id = any($1::uuid[]) order by c.signed_on desc, c.id`;
  return Map.groupBy((await tx.sql<Row>('consents-of', text, [ids])).map(consentOf), ({ householdId }) => householdId);
}

const write = `
insert into consents (id, household_id, signatures, needs, services, signed_on, valid_until, withdrawn_on, document_hash)
select id, "householdId", signatures, needs, services, "signedOn", "validUntil", "withdrawnOn", "documentHash"
from jsonb_to_recordset($1::jsonb) as r(id uuid, "householdId" uuid, signatures jsonb, needs text[], services uuid[], "signedOn" date,
  "validUntil" date, "withdrawnOn" date, "documentHash" text)
on conflict (id) do update set withdrawn_on = excluded.withdrawn_on`;

const writing = (all: readonly Consent[]): Statement => ({ name: 'consents-write', text: write, values: [JSON.stringify(all)] });

/** A household, with a consent that it gives. */
export type Consenting = { readonly file: HouseholdFile; readonly consent: Consent };

/** Of a household that is here and has not ended. */
export const newConsents: Store<Id<'household'>, HouseholdFile, Consenting, 'HouseholdUnknown'> = {
  ...openFiles,
  save: async (_tx, changes) => writing(changes.map(({ after }) => after.consent)),
  follows: () => [],
  persons: ({ consent }) => consent.signatures.map(({ personId }) => personId),
};

/** What left by a consent, or was sent on by who had it so, and which household has each of these now: one that split or became one with another handed them over. */
const left = `select receiver->'consent'->>'id' as consent, coalesce(home_id, household_id) as home from tickets where receiver->'consent' is not null
  union select sender->>'consent', coalesce(home_id, household_id) from tickets where sender->>'consent' is not null`;

type Home = { readonly id: ConsentId; readonly home: Id<'household'> };

/** The household that gave each consent, and then every other that has what left by it. */
async function homesOf(tx: Tx, ids: readonly ConsentId[]): Promise<ReadonlyMap<ConsentId, readonly Id<'household'>[]>> {
  const text = `select c.id::text as id, c.household_id::text as home, true as own from consents c where c.id = any($1::uuid[])
    union select c.id::text, l.home::text, false from consents c join (${left}) l on l.consent = c.id::text
    where c.id = any($1::uuid[]) and l.consent = any($1::text[]) and l.home <> c.household_id
    order by own desc, home`;
  const rows = await tx.sql<Home>('consents-homes', text, [ids]);
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, all]) => [id, all.map(({ home }) => home)]));
}

/** Where the households are that have what left by each. */
export async function regionsOf(tx: Tx, ids: readonly ConsentId[]): Promise<ReadonlyMap<ConsentId, readonly string[]>> {
  const homes = await homesOf(tx, ids);
  const households = await readHouseholds(tx, [...homes.values()].flat());
  return new Map([...homes].map(([id, all]) => [id, all.flatMap((home) => households.get(home)?.household?.region ?? [])]));
}

/** Of each household the consents that it gave, and those by which something left that it has by now. */
export async function consentsAt(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, readonly ConsentId[]>> {
  const text = `select c.id::text as id, h.home::text as home from consents c join (select id::text as consent, household_id as home from consents union ${left}) h
    on h.consent = c.id::text where h.home = any($1::uuid[]) order by c.signed_on desc, c.id`;
  const rows = await tx.sql<Home>('consents-at', text, [ids]);
  return new Map([...Map.groupBy(rows, ({ home }) => home)].map(([home, all]) => [home, all.map(({ id }) => id)]));
}

/** A consent, and the households that have what left by it: the one that gave it first. */
export type Withdrawing = { readonly consent: Consent; readonly files: readonly HouseholdFile[] };

type Files = Pick<Withdrawing, 'files'>;
/** Each household as it was and as it is. */
const pairs = ({ before, after }: { readonly before: Files; readonly after: Files }) =>
  before.files.flatMap((was) => after.files.filter(({ id }) => id === was.id).map((is) => [was, is] as const));

const fileEvents = (before: HouseholdFile, after: HouseholdFile): readonly Event[] =>
  (householdFiles.follows?.(before, after) ?? []).map((it) => ({ ...it, stream: streamOf(after.id) }));

/** A consent by its id, with the tickets that left by it, whosever they are by now. */
export const consents: Store<ConsentId, Withdrawing, Withdrawing, 'ConsentUnknown'> = {
  unknown: 'ConsentUnknown',
  region: ({ consent }) => consent.region,
  alsoIn: ({ files }) => files.flatMap(({ household }) => household?.region ?? []),
  locks: async (tx, ids) => new Map([...(await homesOf(tx, ids))].map(([id, homes]) => [id, homes.map(streamOf)])),
  load: async (tx, ids) => {
    const [found, homes] = [await readConsents(tx, ids), await homesOf(tx, ids)];
    const files = await householdFiles.load(tx, [...homes.values()].flat());
    const filesOf = (id: ConsentId) => (homes.get(id) ?? []).map((home) => files.get(home) ?? emptyFile(home));
    return new Map([...found].map(([id, consent]) => [id, { consent, files: filesOf(id) }]));
  },
  save: async (tx, changes) => {
    const statement = await householdFiles.save(
      tx,
      changes.flatMap((it) => pairs(it).map(([before, after]) => ({ ...it, key: before.id, before, after }))),
    );
    if (statement) await tx.sql(statement.name, statement.text, statement.values);
    return writing(changes.map(({ after }) => after.consent));
  },
  follows: (before, after) => pairs({ before, after }).flatMap(([was, is]) => fileEvents(was, is)),
  persons: ({ consent }) => consent.signatures.map(({ personId }) => personId),
};
