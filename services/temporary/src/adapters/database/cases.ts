import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { unrecognised } from '../../domain/household/class.ts';
import type { Recognition } from '../../domain/household/class.ts';
import type { Report } from '../../domain/household/facts.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import { elsewhereOf } from '../../domain/incident/related.ts';
import type { Elsewhere } from '../../domain/incident/related.ts';
import type { CaseId, TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import type { Reserve } from '../../domain/reserve/reserve.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCasesOfSameHouseholds } from './case-rows.ts';
import { updateCase } from './case-saving.ts';
import { readHouseholds } from './households.ts';
import { readRecognitions } from './recognitions.ts';
import { readReports } from './reports.ts';
import { reserveEvents, reserveStream } from '../events/reserve-events.ts';
import { readReserves, writeReserve } from './reserve-rows.ts';

const townshipOf = (region: RegionCode): string => region.slice(0, 9);

/** Two who pay from one reserve come one after the other. */
const caseLocks = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly string[]>> => {
  const text = 'select id, household_id::text as household, region from temporary_cases where id = any($1)';
  const rows = await tx.sql<{ id: CaseId; household: Id<'household'>; region: RegionCode }>('case-locks', text, [ids]);
  return new Map(rows.map(({ id, household, region }) => [id, [`household/${household}`, reserveStream(townshipOf(region))]]));
};

/** A case, of whom it is, and the reserve of the township where it happened. */
export type PaidCase = {
  readonly case: TemporaryCase;
  readonly household: KnownHousehold;
  readonly recognition: Recognition;
  readonly reserve: Reserve | undefined;
  readonly report: Report | undefined;
  /** what other cases gave for the same thing */
  readonly elsewhere: Elsewhere;
};
export type CaseMoved = { readonly case: TemporaryCase; readonly reserve?: Reserve | undefined };

export const paidCases: Store<CaseId, PaidCase, CaseMoved, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks: caseLocks,
  load: async (tx, ids) => {
    const all = await readCasesOfSameHouseholds(tx, ids);
    const of = all.filter(({ id }) => ids.includes(id));
    const households = await readHouseholds(tx, [...new Set(of.map(({ householdId }) => householdId))]);
    const recognised = await readRecognitions(tx, [...households.keys()]);
    const reports = await readReports(tx, [...households.keys()]);
    const reserves = await readReserves(tx, [...new Set(of.map(({ region }) => townshipOf(region)))]);
    return new Map(
      of.flatMap((it) => {
        const household = households.get(it.householdId);
        const elsewhere = elsewhereOf(
          it,
          all.filter(({ householdId }) => householdId === it.householdId),
        );
        const known = { recognition: recognised.get(it.householdId) ?? unrecognised, report: reports.get(it.householdId), elsewhere };
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
