import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Sealed } from '@jiuzhu/vault';
import type { ReliefFund } from '../../domain/emergency/relief-fund.ts';
import type { KnownPatient, Relief, ReliefId } from '../../domain/emergency/relief.ts';
import type { Provider } from '../../domain/provider/provider.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { fundEvents, reliefEvents } from '../events/relief-events.ts';
import { type ClassHeld, classesOn } from './classes.ts';
import { patientIndexes } from './patients.ts';
import { readProviders } from './providers.ts';
import { fundStream, readFunds, writeFund } from './relief-funds.ts';
import { readReliefs, writeRelief } from './relief-rows.ts';
import { settlementJson, settlementOf, type SettlementRow } from './settlement-rows.ts';

const found = `select p.person_id::text as "personId", p.household_id::text as "householdId" from patients p where p.id_index = any($1::text[]) limit 1`;

/** Who has a number, where somebody of it is known here. */
async function patientOf(tx: Tx, number: Sealed<string> | undefined): Promise<KnownPatient | undefined> {
  if (number === undefined) return undefined;
  const [row] = await tx.sql<KnownPatient>('relief-patient', found, [patientIndexes(tx, number)]);
  return row;
}

const counties = async (tx: Tx, providers: readonly Id<'provider'>[]): Promise<ReadonlyMap<Id<'provider'>, string>> =>
  new Map([...(await readProviders(tx, providers))].map(([id, { region }]) => [id, region]));

const personsOf = ({ patient }: Relief) => (patient ? [patient.personId] : []);

/** Where somebody is brought to, and who has the number that is told, if one is. */
export type DoorKey = { readonly provider: Id<'provider'>; readonly patient: Sealed<string> | undefined };
export type Door = { readonly provider: Provider; readonly patient: KnownPatient | undefined };

/** The door of a hospital. */
export const emergencyDoors: Store<DoorKey, Door, Relief, 'ProviderUnknown'> = {
  unknown: 'ProviderUnknown',
  region: ({ provider }) => provider.region,
  locks: async (tx, keys) => {
    const regions = await counties(
      tx,
      keys.map(({ provider }) => provider),
    );
    return new Map(keys.flatMap((key) => (regions.has(key.provider) ? [[key, [fundStream(regions.get(key.provider) ?? '')]]] : [])));
  },
  load: async (tx, keys) => {
    const known = await readProviders(
      tx,
      keys.map(({ provider }) => provider),
    );
    const doors = await Promise.all(keys.map(async (key) => [key, known.get(key.provider), await patientOf(tx, key.patient)] as const));
    return new Map(doors.flatMap(([key, provider, patient]) => (provider ? [[key, { provider, patient }] as const] : [])));
  },
  save: async (tx, changes) => {
    for (const { after } of changes) await writeRelief(tx, undefined, after, 1);
  },
  follows: (_, after) => reliefEvents(undefined, after),
  persons: personsOf,
};

/** An emergency, the number of whoever is named now, and the number of the bill that is applied for now. */
export type ReliefKey = {
  readonly id: ReliefId;
  readonly patient?: Sealed<string> | undefined;
  readonly billNumber?: string | undefined;
};

/** An emergency with all by which it is decided, and the fund of its county. */
export type ReliefFile = {
  readonly relief: Relief;
  /** the accounts that act for the hospital */
  readonly submitters: readonly string[];
  readonly fund: ReliefFund | undefined;
  /** who has the number that is told now */
  readonly named?: KnownPatient | undefined;
  /** all that the patient is on the day */
  readonly classes: readonly ClassHeld[];
  /** of the same bill, and standing */
  readonly settled?: Settlement | undefined;
  /** another, of the same bill of the hospital */
  readonly twin?: ReliefId | undefined;
};

const same = `select
  (select ${settlementJson} from settlements s join providers p on p.code = s.provider_code and p.id = $1 where s.bill_number = $2
    and not exists (select from settlement_reversals r where r.settlement_id = s.id) order by s.round desc limit 1) as settled,
  (select r.id from emergency_reliefs r where r.provider_id = $1 and r.bill_number = $2 and r.id <> $3) as twin`;
type Same = { readonly settled: SettlementRow | null; readonly twin: ReliefId | null };

async function fileOf(tx: Tx, key: ReliefKey, relief: Relief): Promise<ReliefFile> {
  const [provider] = [...(await readProviders(tx, [relief.providerId])).values()];
  const fund = (await readFunds(tx, [relief.region])).get(relief.region);
  const named = await patientOf(tx, key.patient);
  const bill = key.billNumber ?? relief.applied?.billNumber;
  const [row] = bill === undefined ? [] : await tx.sql<Same>('relief-same-bill', same, [relief.providerId, bill, relief.id]);
  const { patient, brought } = relief;
  return {
    ...{ relief, submitters: provider?.submitters ?? [], fund },
    classes: patient ? await classesOn(tx, patient.personId, brought.on) : [],
    ...(named ? { named } : {}),
    ...(row?.settled ? { settled: settlementOf(row.settled) } : {}),
    ...(row?.twin ? { twin: row.twin } : {}),
  };
}

export const reliefs: Store<ReliefKey, ReliefFile, ReliefFile, 'ReliefUnknown'> = {
  unknown: 'ReliefUnknown',
  region: ({ relief }) => relief.region,
  locks: async (tx, keys) => {
    const text = 'select id, region from emergency_reliefs where id = any($1)';
    const rows = await tx.sql<{ id: ReliefId; region: RegionCode }>('relief-locks', text, [keys.map(({ id }) => id)]);
    const regions = new Map(rows.map(({ id, region }) => [id, region]));
    return new Map(keys.flatMap((key) => (regions.has(key.id) ? [[key, [fundStream(regions.get(key.id) ?? '')]]] : [])));
  },
  load: async (tx, keys) => {
    const known = await readReliefs(
      tx,
      keys.map(({ id }) => id),
    );
    const files = await Promise.all(
      keys.map(async (key) => {
        const relief = known.get(key.id);
        return [key, relief && (await fileOf(tx, key, relief))] as const;
      }),
    );
    return new Map(files.flatMap(([key, file]) => (file ? [[key, file] as const] : [])));
  },
  save: async (tx, changes) => {
    for (const { before, after, version } of changes) {
      await writeRelief(tx, before.relief, after.relief, before.relief.version + 1);
      if (after.fund) await writeFund(tx, after.fund, version);
    }
  },
  follows: (before, { relief, fund }) => [...(fund ? fundEvents(fund) : []), ...reliefEvents(before.relief, relief)],
  persons: ({ relief }) => personsOf(relief),
};

/** Emergencies as the post and the clock see them: that a letter came, or time has passed, changes nothing that an officer has seen, so that the version stays. */
export const clockedReliefs: typeof reliefs = {
  ...reliefs,
  save: async (tx, changes) => {
    for (const { before, after } of changes) await writeRelief(tx, before.relief, after.relief, before.relief.version);
  },
};

/** Those alone whose hospital an account acts for. */
export type ReportedKey = { readonly id: ReliefId; readonly agency: string };

export async function readReported(tx: Tx, keys: readonly ReportedKey[]): Promise<ReadonlyMap<ReportedKey, Relief>> {
  const known = await readReliefs(
    tx,
    keys.map(({ id }) => id),
  );
  const hospitals = await readProviders(
    tx,
    [...known.values()].map(({ providerId }) => providerId),
  );
  return new Map(
    keys.flatMap((key) => {
      const it = known.get(key.id);
      return it && hospitals.get(it.providerId)?.submitters.includes(key.agency) ? [[key, it] as const] : [];
    }),
  );
}
