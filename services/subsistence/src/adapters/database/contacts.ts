import type { Day, Id } from '@jiuzhu/kernel';
import type { Page, Scope, Store, Tx } from '@jiuzhu/service-kit';
import { onlyIds, pageByDay, placeIn } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { Contact } from '../../domain/contact/contact.ts';
import { assistedHouseholds, saveMoved } from './assisted-households.ts';
import type { AssistedHousehold } from './assisted-households.ts';

type HouseholdId = Id<'household'>;
type Contacted = AssistedHousehold & { readonly contacts: readonly Contact[] };
type Changed = { readonly assistance: Assistance; readonly contacts: readonly Contact[] };

/** The last twelve, the latest first. */
const read = `
select household_id::text as household, number, contacted_on::text as "contactedOn", recorded_on::text as "on", recorded_by as "by", changed from (
  select *, row_number() over (partition by household_id order by number desc) as place from contacts where household_id = any($1::uuid[])
) c where place <= 12 order by household_id, number desc`;

const readContacts = async (tx: Tx, ids: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, readonly Contact[]>> => {
  const rows = await tx.sql<Contact & { readonly household: HouseholdId }>('contacts-read', read, [ids]);
  const grouped = Map.groupBy(rows, ({ household }) => household);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ household: _, ...it }) => it)]));
};

/** With where the household lives; of one that was never given anything, nothing. */
export const readContactsOf = async (tx: Tx, ids: readonly HouseholdId[]) => {
  const [found, contacts] = [await assistedHouseholds.load(tx, ids), await readContacts(tx, ids)];
  return new Map([...found].map(([id, { household }]) => [id, { region: household.region, contacts: contacts.get(id) ?? [] }]));
};

const write = `
insert into contacts (household_id, number, contacted_on, recorded_on, recorded_by, changed)
select household_id, number, contacted_on, recorded_on, recorded_by, changed from jsonb_to_recordset($1::jsonb)
  as r(household_id uuid, number integer, contacted_on date, recorded_on date, recorded_by text, changed text[])`;

/** A household with the times that it was asked how it lives: a further one stands first. */
export const contactedHouseholds: Store<HouseholdId, Contacted, Changed, 'AssistanceUnknown'> = {
  ...assistedHouseholds,
  load: async (tx, ids) => {
    const [found, contacts] = [await assistedHouseholds.load(tx, ids), await readContacts(tx, ids)];
    return new Map([...found].map(([id, it]) => [id, { ...it, contacts: contacts.get(id) ?? [] }]));
  },
  save: async (tx, changes) => {
    const rows = changes.flatMap(({ key, before, after }) =>
      after.contacts
        .filter((it) => !before.contacts.includes(it))
        .map(({ number, contactedOn, on, by, changed }) => ({
          ...{ household_id: key, number, contacted_on: contactedOn, recorded_on: on, recorded_by: by, changed },
        })),
    );
    await tx.sql('contacts-insert', write, [JSON.stringify(rows)]);
    return saveMoved(tx, changes);
  },
};

const due = `select a.household_id::text as id, a.contact_due::text as sort from assistance a join households h on h.id = a.household_id
  where a.contact_due is not null and a.status in ('running', 'suspended') and h.region between $1 and $1 || '999999999999'
    and ($2::text is null or h.region between $2 and $2 || '999999999999') and ($3::date is null or a.contact_due <= $3::date)
    and ($4::date is null or (a.contact_due, a.household_id) > ($4::date, $5::uuid))
  order by a.contact_due, a.household_id limit $6`;

type Asked = { readonly region?: string | undefined; readonly until?: Day | undefined };

/** Whom the village is to ask how they live, by the day. */
export async function pageOfContacts(tx: Tx, { region, until }: Asked, scope: Scope): Promise<Page<HouseholdId>> {
  const [day, id] = placeIn(scope.after, onlyIds);
  const values = [scope.region, region ?? null, until ?? null, day, id, scope.limit + 1];
  return pageByDay(await tx.sql<{ id: HouseholdId; sort: string }>('contacts-due', due, values), scope.limit);
}
