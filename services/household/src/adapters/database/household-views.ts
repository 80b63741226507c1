import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Sealed } from '@jiuzhu/vault';
import { factsOf, headOf, type Household, type HouseholdId, type Member, membersOf, type PersonId } from '../../domain/household.ts';
import { type Obligor, obligorsOf } from '../../domain/obligor.ts';
import type { Fact, Settlement } from '../../domain/statement.ts';
import { loadHouseholds, type StoredHousehold } from './household-rows.ts';
import { sealedText } from './sealed-text.ts';
import { uuids } from './uuids.ts';

/** A member as it is shown: the diagnosis, which opens to few, apart from the illness that the rules weigh. */
export type MemberView = Omit<Member, 'illness'> & { readonly majorIllness: boolean; readonly diagnosis?: Sealed<string> };

export type HouseholdView = {
  readonly id: HouseholdId;
  readonly version: number;
  readonly status: 'active' | 'ended';
  readonly region: RegionCode;
  readonly settlement: Settlement;
  readonly registeredOn: Day;
  readonly erasedOn?: Day;
  readonly head?: PersonId;
  readonly members: readonly MemberView[];
  readonly obligors: readonly Obligor[];
  readonly facts: readonly Fact[];
};

export const membersShown = (household: Pick<Household, 'people' | 'statements'>): readonly MemberView[] =>
  membersOf(household).map(({ illness, ...member }) => ({
    ...member,
    majorIllness: illness?.major ?? false,
    ...(illness?.diagnosis ? { diagnosis: sealedText(illness.diagnosis) } : {}),
  }));

function viewOf(household: StoredHousehold): HouseholdView {
  const { people: _people, statements: _statements, ...row } = household;
  const head = headOf(household)?.person.id;
  const shown = { ...row, members: membersShown(household), obligors: obligorsOf(household), facts: factsOf(household) };
  return head ? { ...shown, head } : shown;
}

export async function viewHouseholds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, HouseholdView>> {
  const found = await loadHouseholds(tx, uuids('household', ids));
  return new Map([...found].map(([id, household]) => [id, viewOf(household)]));
}
