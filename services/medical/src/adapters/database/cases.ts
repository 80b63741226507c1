import { yearOf, type Day, type Id, type RegionCode } from '@jiuzhu/kernel';
import { type Change, dayOf, insert, insertAll, type Store, type Tx } from '@jiuzhu/service-kit';
import type { CaseId, MedicalCase } from '../../domain/cases/medical-case.ts';
import { streamOf } from '../../domain/people/known-household.ts';
import { type Account, newAccount } from '../../domain/settlement/account.ts';
import { poolOf } from '../../domain/settlement/pool.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCases, writingCases } from './case-rows.ts';
import { type ClassHeld, classesOn } from './classes.ts';
import { accountOf, type AccountRow, accountRow, accountRows, streamOfYear } from './person-years.ts';
import { isContracted } from './providers.ts';
import { settlementJson, settlementOf, settlementRow, type SettlementRow, settlementRows } from './settlement-rows.ts';
import { reversalRow, reversalRows } from './settlements.ts';

/** A case with all by which it is decided, and the year of the patient that it is counted to. */
export type CaseFile = {
  readonly case: MedicalCase;
  /** where the household lives now, as far as it was told */
  readonly livesIn?: RegionCode | undefined;
  readonly classes: readonly ClassHeld[];
  readonly isContracted: boolean;
  readonly account: Account;
  /** the last settlement of the same bill */
  readonly twin?: Settlement | undefined;
  /** by which this case was paid */
  readonly settlement?: Settlement | undefined;
};

const year = `select
  (select to_jsonb(y) from person_years y where y.person_id = $1 and y.year = $2 and y.pool = $3) as account,
  (select ${settlementJson} from settlements s where s.provider_code = $4 and s.bill_number = $5 order by s.round desc limit 1) as twin,
  (select ${settlementJson} from settlements s where s.case_id = $6) as settlement,
  (select h.region from households h where h.id = $7) as "livesIn"`;
type Year = {
  readonly account: AccountRow | null;
  readonly twin: SettlementRow | null;
  readonly settlement: SettlementRow | null;
  readonly livesIn: RegionCode | null;
};

async function fileOf(tx: Tx, it: MedicalCase): Promise<CaseFile> {
  if (!it.claim) return { case: it, classes: [], isContracted: false, account: newAccount };
  const { providerCode, billNumber, bill } = it.claim;
  const asked = [it.personId, yearOf(bill.dischargedOn), poolOf(bill.kind), providerCode, billNumber ?? null, it.id, it.householdId];
  const [row] = await tx.sql<Year>('case-year', year, asked);
  return {
    case: it,
    ...(row?.livesIn ? { livesIn: row.livesIn } : {}),
    classes: await classesOn(tx, it.personId, bill.admittedOn),
    isContracted: await isContracted(tx, { code: providerCode, region: it.region, on: bill.admittedOn }),
    account: accountOf(row?.account ?? null),
    ...(row?.twin ? { twin: settlementOf(row.twin) } : {}),
    ...(row?.settlement ? { settlement: settlementOf(row.settlement) } : {}),
  };
}

/** Of whom it is, and which year a bill is counted to: neither ever changes. */
async function locks(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly string[]>> {
  const text = `select id, household_id::text as household, person_id::text as person, content #>> '{claim,bill,dischargedOn}' as discharged
    from medical_cases where id = any($1::text[])`;
  type Row = { readonly id: CaseId; readonly household: Id<'household'>; readonly person: string; readonly discharged: Day | null };
  const rows = await tx.sql<Row>('case-locks', text, [ids]);
  return new Map(
    rows.map(({ id, household, person, discharged }) => [
      id,
      [streamOf(household), ...(discharged === null ? [] : [streamOfYear(person, yearOf(discharged))])],
    ]),
  );
}

/** What was paid by it, or taken back, and what of the year that leaves used. */
async function pay(tx: Tx, changes: readonly Change<CaseId, CaseFile, CaseFile>[]): Promise<void> {
  const moved = changes.flatMap(({ before, after: { settlement, account } }) =>
    settlement && settlement !== before.settlement ? [{ settlement, account, isNew: !before.settlement }] : [],
  );
  if (moved.length === 0) return;
  const settled = moved.filter(({ isNew }) => isNew).map(({ settlement }) => settlementRow(settlement, null));
  const taken = moved.flatMap(({ settlement }) => reversalRow(settlement));
  const accounts = moved.map(({ settlement, account }) => accountRow({ ...settlement, personId: settlement.personId ?? '' }, account));
  const paid = insertAll('case-pay', [insert(settlementRows, settled), insert(reversalRows, taken), insert(accountRows, accounts)]);
  if (paid) await tx.sql(paid.name, paid.text, paid.values);
}

export const cases: Store<CaseId, CaseFile, CaseFile, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks,
  load: async (tx, ids) => {
    const found = await readCases(tx, ids);
    return new Map(await Promise.all([...found].map(async ([id, it]) => [id, await fileOf(tx, it)] as const)));
  },
  save: async (tx, changes) => {
    await pay(tx, changes);
    return writingCases(changes.map(({ before, after, version }) => ({ before: before.case, after: after.case, version })));
  },
  follows: (before, after) => caseEvents(before.case, after.case, after.settlement),
  persons: (it) => [it.case.personId],
};

/** The days of whose publicity are over. */
export const publicityOverDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from medical_cases where posted_until < $1::date order by posted_until, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('cases-posted', text, [dayOf(now), limit]);
  return rows.map(({ id }) => id);
};
