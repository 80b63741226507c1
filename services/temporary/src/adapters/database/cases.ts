import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { unrecognised } from '../../domain/household/class.ts';
import type { Recognition } from '../../domain/household/class.ts';
import type { Report } from '../../domain/household/facts.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { CaseId, TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import type { Reserve } from '../../domain/reserve/reserve.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCasesOfSamePeople } from './case-rows.ts';
import { updateCase } from './case-saving.ts';
import { readHouseholds } from './households.ts';
import { readRecognitions } from './recognitions.ts';
import { readReports } from './reports.ts';
import { reserveEvents, reserveStream } from '../events/reserve-events.ts';
import { readReserves, writeReserve } from './reserve-rows.ts';

const townshipOf = (region: RegionCode): string => region.slice(0, 9);

const locking = `
select c.id, c.household_id::text as household, c.region,
  array(select distinct elsewhere.household_id::text from incident_persons it join incident_persons other using (person_id)
    join temporary_cases elsewhere on elsewhere.id = other.case_id
    where it.case_id = c.id and not other.refused and elsewhere.household_id <> c.household_id order by 1) as others
from temporary_cases c where c.id = any($1)`;
type Locking = {
  readonly id: CaseId;
  readonly household: Id<'household'>;
  readonly region: RegionCode;
  readonly others: readonly string[];
};

/** Two who pay from one reserve, or to one person in two households, come one after the other. */
const caseLocks = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly string[]>> => {
  const rows = await tx.sql<Locking>('case-locks', locking, [ids]);
  return new Map(
    rows.map(({ id, household, region, others }) => [
      id,
      [`household/${household}`, reserveStream(townshipOf(region)), ...others.map((one) => `household/${one}`)],
    ]),
  );
};

/** A case, of whom it is, and the reserve of the township where it happened. */
export type PaidCase = {
  readonly case: TemporaryCase;
  readonly household: KnownHousehold;
  readonly recognition: Recognition;
  readonly reserve: Reserve | undefined;
  readonly report: Report | undefined;
  /** all others of the household, and of the same persons in another */
  readonly others: readonly TemporaryCase[];
};
export type CaseMoved = { readonly case: TemporaryCase; readonly reserve?: Reserve | undefined };

export const paidCases: Store<CaseId, PaidCase, CaseMoved, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks: caseLocks,
  load: async (tx, ids) => {
    const all = await readCasesOfSamePeople(tx, ids);
    const of = all.filter(({ id }) => ids.includes(id));
    const households = await readHouseholds(tx, [...new Set(of.map(({ householdId }) => householdId))]);
    const recognised = await readRecognitions(tx, [...households.keys()]);
    const reports = await readReports(tx, [...households.keys()]);
    const reserves = await readReserves(tx, [...new Set(of.map(({ region }) => townshipOf(region)))]);
    return new Map(
      of.flatMap((it) => {
        const household = households.get(it.householdId);
        const others = all.filter(({ id }) => id !== it.id);
        const known = { recognition: recognised.get(it.householdId) ?? unrecognised, report: reports.get(it.householdId), others };
        return household ? [[it.id, { case: it, household, ...known, reserve: reserves.get(townshipOf(it.region)) }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    for (const { before, after, version, versionOf } of changes) {
      await updateCase(tx, before.case, after.case, version);
      if (after.reserve) await writeReserve(tx, after.reserve, versionOf(reserveStream(after.reserve.township)));
    }
  },
  follows: (before, after) => [...caseEvents(before.case, after.case), ...(after.reserve ? reserveEvents(after.reserve) : [])],
  persons: (it) => it.case.incident.persons,
};
