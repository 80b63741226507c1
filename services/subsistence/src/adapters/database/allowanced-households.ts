import type { Id } from '@jiuzhu/kernel';
import type { Change, Store, Tx } from '@jiuzhu/service-kit';
import type { AllowancesMoved } from '../../domain/allowance/allowance-decision.ts';
import type { Allowances, Death } from '../../domain/allowance/allowance.ts';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { ChildChoice } from '../../domain/household/survey.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { insertAllowanceDecisions } from './allowance-decisions.ts';
import { allowanceEvents } from '../events/allowance-events.ts';
import { readAllowances, writeAllowances } from './allowance-rows.ts';
import { readAssistance } from './assistance-rows.ts';
import { readCasesOf } from './case-rows.ts';
import { readDeaths } from './deaths.ts';
import { householdLocks, readHouseholds } from './households.ts';

type HouseholdId = Id<'household'>;

/** A household with whatever it has of allowances, none at first, and all that they are weighed by. */
export type AllowancedHousehold = {
  readonly household: KnownHousehold;
  readonly allowances: Allowances;
  readonly assistance?: Assistance | undefined;
  readonly cases: readonly SubsistenceCase[];
  readonly deaths: readonly Death[];
  readonly childChoices: readonly ChildChoice[];
};

const noneOf = ({ id, region }: KnownHousehold): Allowances => ({ householdId: id, region, given: [], decisions: 0, version: 0 });

/** What a guardian chose, as the last survey that asked found it. */
const choicesIn = (cases: readonly SubsistenceCase[]): readonly ChildChoice[] =>
  cases
    .flatMap(({ surveys }) => surveys)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .flatMap(({ findings }) => findings.childChoices);

export const readAllowanced = async (tx: Tx, ids: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, AllowancedHousehold>> => {
  const [households, allowances] = [await readHouseholds(tx, ids), await readAllowances(tx, ids)];
  const [given, cases, deaths] = [await readAssistance(tx, ids), await readCasesOf(tx, ids), await readDeaths(tx, ids)];
  return new Map(
    [...households].map(([id, household]) => {
      const all = cases.get(id) ?? [];
      return [
        id,
        {
          ...{ household, allowances: allowances.get(id) ?? noneOf(household), assistance: given.get(id), cases: all },
          ...{ deaths: deaths.get(id) ?? [], childChoices: choicesIn(all) },
        },
      ];
    }),
  );
};

type Moving = Change<HouseholdId, AllowancedHousehold, AllowancesMoved>;

const saving = (areLookedAt: boolean) => async (tx: Tx, changes: readonly Moving[]) => {
  await writeAllowances(
    tx,
    changes.map(({ before, after, version }) => ({ ...after.allowances, region: before.household.region, version })),
    areLookedAt,
  );
  await insertAllowanceDecisions(
    tx,
    changes.map(({ key, after }) => ({ household: key, made: after.made })),
  );
};

export const allowancedHouseholds: Store<HouseholdId, AllowancedHousehold, AllowancesMoved, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: readAllowanced,
  save: saving(false),
  follows: (_before, after) => allowanceEvents(after),
  persons: ({ made }) => [...new Set(made.flatMap(({ personId }) => personId ?? []))],
};

/** The same, where all of them are weighed by what is known now. */
export const allowancesLookedAt: typeof allowancedHouseholds = {
  ...allowancedHouseholds,
  save: saving(true),
};
