import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CaseId, MedicalCase } from '../../domain/cases/medical-case.ts';
import type { ClassPeriod } from '../../domain/people/class-periods.ts';
import { type KnownHousehold, streamOf } from '../../domain/people/known-household.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { caseEvents } from '../events/case-events.ts';
import { writingCases } from './case-rows.ts';
import { classesOn } from './classes.ts';
import { readHouseholds } from './households.ts';
import { isContracted } from './providers.ts';
import { settlementJson, settlementOf, type SettlementRow } from './settlement-rows.ts';

/** What leads to a claim: of whom, and of which bill. */
export type ClaimKey = {
  readonly household: Id<'household'>;
  readonly patient: Id<'person'>;
  readonly providerCode: string;
  readonly billNumber: string;
  readonly admittedOn: Day;
};

export type Claiming = {
  readonly household: KnownHousehold & { readonly region: RegionCode };
  /** all that the patient is on the day of admission */
  readonly classes: readonly ClassPeriod[];
  readonly isContracted: boolean;
  /** of the same bill, as somebody who had a class, and standing */
  readonly settled?: Settlement | undefined;
  readonly open?: CaseId | undefined;
};

const twins = `select
  (select ${settlementJson} from settlements s where s.provider_code = $1 and s.bill_number = $2
    and s.class is not null and not exists (select from settlement_reversals r where r.settlement_id = s.id) limit 1) as settled,
  (select c.id from medical_cases c where c.provider_code = $1 and c.bill_number = $2
    and c.status in ('incomplete', 'submitted', 'publicity', 'awaiting-decision')) as open`;
type Twins = { readonly settled: SettlementRow | null; readonly open: CaseId | null };

async function claiming(tx: Tx, key: ClaimKey): Promise<Claiming | undefined> {
  const { household, patient, providerCode, billNumber, admittedOn } = key;
  const known = (await readHouseholds(tx, [household])).get(household);
  if (known?.region === undefined) return undefined;
  const [twin] = await tx.sql<Twins>('claim-twins', twins, [providerCode, billNumber]);
  return {
    household: { ...known, region: known.region },
    classes: await classesOn(tx, patient, admittedOn),
    isContracted: await isContracted(tx, { code: providerCode, region: known.region, on: admittedOn }),
    ...(twin?.settled ? { settled: settlementOf(twin.settled) } : {}),
    ...(twin?.open ? { open: twin.open } : {}),
  };
}

/** A household one of whose members applies, by a bill. */
export const claimingHouseholds: Store<ClaimKey, Claiming, MedicalCase, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.household)]])),
  load: async (tx, keys) => {
    const all = await Promise.all(keys.map(async (key) => [key, await claiming(tx, key)] as const));
    return new Map(all.flatMap(([key, it]) => (it ? [[key, it] as const] : [])));
  },
  save: async (_tx, changes) => writingCases(changes.map(({ after, version }) => ({ after, version }))),
  follows: (_before, after) => caseEvents(undefined, after),
  persons: ({ personId }) => [personId],
};
