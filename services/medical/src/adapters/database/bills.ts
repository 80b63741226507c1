import { type Id, type RegionCode, yearOf } from '@jiuzhu/kernel';
import { type Change, insert, insertAll, type Store, type Tx } from '@jiuzhu/service-kit';
import { sealed, type Sealed } from '@jiuzhu/vault';
import { highest } from '../../domain/people/medical-class.ts';
import type { Provider } from '../../domain/provider/provider.ts';
import type { Account } from '../../domain/settlement/account.ts';
import type { Bill } from '../../domain/settlement/bill.ts';
import { poolOf } from '../../domain/settlement/pool.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { among } from './among.ts';
import { type ClassHeld, classJson } from './classes.ts';
import { patientIndexes } from './patients.ts';
import { accountOf, type AccountRow, accountRow, accountRows, streamOfYear } from './person-years.ts';
import { providerColumns, providerOf } from './providers.ts';
import { settlementJson, settlementOf, settlementRow, type SettlementRow, settlementRows } from './settlement-rows.ts';
import { settledEvents } from '../events/told.ts';

/** A bill as it was submitted; `unknown` is the stream of one whose patient nobody here knows. */
export type Submitted = {
  readonly provider: Id<'provider'>;
  readonly billNumber: string;
  readonly patient: Sealed<string>;
  readonly bill: Bill;
  readonly unknown: Id<'bill'>;
};

export type Patient = { readonly personId: Id<'person'>; readonly householdId: Id<'household'>; readonly region: RegionCode | null };

/** What a bill is settled from: all of it in one round trip. */
export type Billed = {
  readonly provider: Provider;
  readonly patient?: Patient | undefined;
  /** all that the patient is on the day of admission */
  readonly classes: readonly ClassHeld[];
  readonly account: Account;
  /** the last settlement of a bill of this number */
  readonly twin?: Settlement | undefined;
  /** whether that was this very bill */
  readonly isSame: boolean;
  /** of this bill, under our own key */
  readonly digest: string;
  readonly settlement?: Settlement | undefined;
};

const found = (keys: number) => `select person_id from patients where id_index in (${among(keys, 1)})`;

const load = (keys: number) => `
with patient as (
  select p.person_id, p.household_id, h.region from patients p join households h on h.id = p.household_id where p.id_index in (${among(keys, 6)}) limit 1
)
select
  (select to_jsonb(one) from (select ${providerColumns} from providers p where p.id = $1) one) as provider,
  (select jsonb_build_object('personId', person_id, 'householdId', household_id, 'region', region) from patient) as patient,
  (select coalesce(jsonb_agg(${classJson} order by c.since, c.household_id), '[]')
    from person_classes c join patient using (person_id) join households h on h.id = c.household_id
    where c.since <= $3::date and (c.until is null or c.until >= $3::date)) as classes,
  (select to_jsonb(y) from person_years y join patient using (person_id) where y.year = $4 and y.pool = $5) as account,
  (select ${settlementJson} from settlements s join providers p on p.code = s.provider_code and p.id = $1
    where s.bill_number = $2 order by s.round desc limit 1) as twin`;

type Row = {
  readonly provider: Parameters<typeof providerOf>[0] | null;
  readonly patient: Patient | null;
  readonly classes: Billed['classes'];
  readonly account: AccountRow | null;
  readonly twin: SettlementRow | null;
};

/** Keyed, since a bill is easily guessed; with the index of the patient in the place of the number. */
const digestOf = (tx: Tx, { provider, billNumber, bill }: Submitted, index: string | undefined): string =>
  tx.vault.blindIndex(sealed(JSON.stringify([provider, billNumber, index, Object.entries(bill).toSorted()])), 'bill');

async function billed(tx: Tx, it: Submitted): Promise<Billed | undefined> {
  const indexes = patientIndexes(tx, it.patient);
  const { admittedOn, dischargedOn, kind } = it.bill;
  const values = [it.provider, it.billNumber, admittedOn, yearOf(dischargedOn), poolOf(kind), ...indexes];
  const [row] = await tx.sql<Row>(`bill-load ${String(indexes.length)}`, load(indexes.length), values);
  if (!row?.provider) return undefined;
  const digest = digestOf(tx, it, indexes[0]);
  const twin = row.twin ? settlementOf(row.twin) : undefined;
  const isSame = row.twin?.digest === digest && !twin?.reversal;
  return {
    provider: providerOf(row.provider),
    ...(row.patient ? { patient: row.patient } : {}),
    classes: row.classes,
    account: accountOf(row.account),
    ...(twin ? { twin } : {}),
    ...{ isSame, digest },
    ...(isSame && twin ? { settlement: twin } : {}),
  };
}

const rowOf = ({ settlement: it, digest }: Billed) => (it ? [settlementRow(it, digest)] : []);

const accountsOf = ({ settlement, account }: Billed) =>
  settlement?.personId ? [accountRow({ ...settlement, personId: settlement.personId }, account)] : [];

/**
 * One bill, in the year of its patient: where everything that is used is one row, so that all who submit bills of one person wait for each other and nobody
 * waits for another's. A statement for the lock, one for all that is looked at, one for all that is written.
 */
export const bills: Store<Submitted, Billed, Billed, 'ProviderUnknown'> = {
  unknown: 'ProviderUnknown',
  region: ({ classes, patient, provider }) => highest(classes)?.region ?? patient?.region ?? provider.region,
  locks: async (tx, keys) => {
    const names = await Promise.all(
      keys.map(async (key) => {
        const indexes = patientIndexes(tx, key.patient);
        const name = `bill-patient ${String(indexes.length)}`;
        const [row] = await tx.sql<{ person_id: string }>(name, found(indexes.length), indexes);
        return [key, [row ? streamOfYear(row.person_id, yearOf(key.bill.dischargedOn)) : `bill/${key.unknown}`]] as const;
      }),
    );
    return new Map(names);
  },
  load: async (tx, keys) => {
    const all = await Promise.all(keys.map(async (key) => [key, await billed(tx, key)] as const));
    return new Map(all.flatMap(([key, it]) => (it ? [[key, it] as const] : [])));
  },
  save: async (_tx, changes: readonly Change<Submitted, Billed, Billed>[]) =>
    insertAll('bill-write', [
      insert(
        settlementRows,
        changes.flatMap(({ after }) => rowOf(after)),
      ),
      insert(
        accountRows,
        changes.flatMap(({ after }) => accountsOf(after)),
      ),
    ]),
  follows: (_before, { settlement }) => (settlement ? settledEvents(settlement) : []),
  persons: ({ settlement }) => (settlement?.personId ? [settlement.personId] : []),
};
