import { addMonths, type Fen, fen, type Id, type RegionCode } from '@jiuzhu/kernel';
import { dayOf, type Store, type Tx } from '@jiuzhu/service-kit';
import type { CaseId, MedicalCase } from '../../domain/cases/medical-case.ts';
import type { KnownReport } from '../../domain/illness/weigh-illness.ts';
import { type KnownHousehold, streamOf } from '../../domain/people/known-household.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCases, writingCases } from './case-rows.ts';
import { type ClassHeld, classesOn } from './classes.ts';
import { drawing, readHouseholds } from './households.ts';
import { readReports } from './reports.ts';

/** Of whom it is asked whether an illness has impoverished them. */
export type IllKey = { readonly household: Id<'household'>; readonly patient: Id<'person'> };
export type Located = KnownHousehold & { readonly region: RegionCode; readonly settlement: 'urban' | 'rural' };
export type Applying = {
  readonly household: Located;
  /** today */
  readonly classes: readonly ClassHeld[];
  readonly open?: CaseId | undefined;
};

const openCase = `select id from medical_cases where person_id = $1 and provider_code is null
  and status in ('incomplete', 'submitted', 'publicity', 'awaiting-decision')`;

const located = (it: KnownHousehold | undefined): Located | undefined =>
  it?.region !== undefined && it.settlement !== undefined ? { ...it, region: it.region, settlement: it.settlement } : undefined;

async function applying(tx: Tx, { household, patient }: IllKey): Promise<Applying | undefined> {
  const known = located((await readHouseholds(tx, [household])).get(household));
  if (!known) return undefined;
  const [open] = await tx.sql<{ id: CaseId }>('illness-open', openCase, [patient]);
  return { household: known, classes: await classesOn(tx, patient, dayOf(tx.now)), ...(open ? { open: open.id } : {}) };
}

/** A household one of whose members applies to be recognised. */
export const illHouseholds: Store<IllKey, Applying, MedicalCase, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.household)]])),
  load: async (tx, keys) => {
    const all = await Promise.all(keys.map(async (key) => [key, await applying(tx, key)] as const));
    return new Map(all.flatMap(([key, it]) => (it ? [[key, it] as const] : [])));
  },
  save: async (_tx, changes) => writingCases(changes.map(({ after, version }) => ({ after, version }))),
  follows: (_before, after) => caseEvents(undefined, after),
  persons: ({ personId }) => [personId],
};

/** A case of somebody who may be recognised, of whose household, and the newest report on it. */
export type IllCase = Applying & {
  readonly case: MedicalCase;
  readonly report?: KnownReport | undefined;
  /** what charities gave or will give of the household's bills of the twelve months before, as far as they were settled here */
  readonly charity: Fen;
};

const gifts = `select coalesce(sum(g.amount), 0)::text as it from charity_gifts g join settlements s on s.id = g.settlement_id
  where s.household_id = $1 and (s.bill ->> 'dischargedOn')::date > $2::date
    and not exists (select from settlement_reversals r where r.settlement_id = s.id)`;

async function charityTo(tx: Tx, household: Id<'household'>): Promise<Fen> {
  const [row] = await tx.sql<{ it: string }>('illness-charity', gifts, [household, addMonths(dayOf(tx.now), -12)]);
  return fen(Number(row?.it ?? 0));
}

async function illCase(tx: Tx, it: MedicalCase): Promise<IllCase | undefined> {
  const found = await applying(tx, { household: it.householdId, patient: it.personId });
  const report = (await readReports(tx, [it.householdId])).get(it.householdId);
  return found && { ...found, case: it, charity: await charityTo(tx, it.householdId), ...(report ? { report } : {}) };
}

/** What is recognised is drawn into the picture of the household, in the same transaction. */
export const illCases: Store<CaseId, IllCase, IllCase, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks: async (tx, ids) => {
    const found = await readCases(tx, ids);
    return new Map([...found].map(([id, { householdId }]) => [id, [streamOf(householdId)]]));
  },
  load: async (tx, ids) => {
    const found = await readCases(tx, ids);
    const all = await Promise.all([...found].map(async ([id, it]) => [id, await illCase(tx, it)] as const));
    return new Map(all.flatMap(([id, it]) => (it ? [[id, it] as const] : [])));
  },
  save: async (tx, changes) => {
    const { name, text, values } = drawing(changes.map(({ after }) => after.household));
    await tx.sql(name, text, values);
    return writingCases(changes.map(({ before, after, version }) => ({ before: before.case, after: after.case, version })));
  },
  follows: (before, after) => caseEvents(before.case, after.case),
  persons: (it) => [it.case.personId],
};
