import type { Day, Id } from '@jiuzhu/kernel';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Consent } from '../../domain/consent/consent.ts';
import { emptyFile, type HouseholdFile } from '../../domain/file.ts';
import { streamOf } from '../../domain/household/household.ts';
import { householdFiles, openFiles } from './household-files.ts';

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

/** A household, with a consent that it gives or takes back. */
export type Consenting = { readonly file: HouseholdFile; readonly consent: Consent };

/** Of a household that is here and has not ended. */
export const newConsents: Store<Id<'household'>, HouseholdFile, Consenting, 'HouseholdUnknown'> = {
  ...openFiles,
  save: async (_tx, changes) => writing(changes.map(({ after }) => after.consent)),
  follows: () => [],
  persons: ({ consent }) => consent.signatures.map(({ personId }) => personId),
};

/** A consent by its id, with the tickets that left by it. */
export const consents: Store<ConsentId, Consenting, Consenting, 'ConsentUnknown'> = {
  unknown: 'ConsentUnknown',
  region: ({ consent }) => consent.region,
  locks: async (tx, ids) => {
    const text = 'select id::text as id, household_id::text as household from consents where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: ConsentId; household: Id<'household'> }>('consents-locks', text, [ids]);
    return new Map(rows.map(({ id, household }) => [id, [streamOf(household)]]));
  },
  load: async (tx, ids) => {
    const found = await readConsents(tx, ids);
    const files = await householdFiles.load(
      tx,
      [...found.values()].map(({ householdId }) => householdId),
    );
    const fileOf = ({ householdId }: Consent): HouseholdFile => files.get(householdId) ?? emptyFile(householdId);
    return new Map([...found].map(([id, consent]) => [id, { consent, file: fileOf(consent) }]));
  },
  save: async (tx, changes) => {
    const left = await householdFiles.save(
      tx,
      changes.map((it) => ({ ...it, key: it.before.file.id, before: it.before.file, after: it.after.file })),
    );
    if (left) await tx.sql(left.name, left.text, left.values);
    return writing(changes.map(({ after }) => after.consent));
  },
  follows: (before, after) => householdFiles.follows?.(before.file, after.file) ?? [],
  persons: ({ consent }) => consent.signatures.map(({ personId }) => personId),
};
