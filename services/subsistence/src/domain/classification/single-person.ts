import { mulDiv, timesFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { allOf, compare, derive, holds, known } from '@jiuzhu/policy';
import type { Condition, Fact, Finding, Reason } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import { incomeToWeigh } from './entitlement.ts';
import type { Member, PersonId, Snapshot } from '../household/facts.ts';
import { ownIncome } from './income.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { toWeigh } from './monthly.ts';
import { unknownFor } from './needs.ts';
import { propertyWithinLimits } from './property.ts';
import { memberCount, sourceOfMembers } from './sources.ts';

/** Why a person may apply alone. */
export type Ground = 'disability' | 'major-illness';

/**
 * 单人户: a gravely disabled or gravely ill member of a margin household, who alone applies (57号 Art 8), and whose own income is below the
 * standard (Order 649 Art 9). `whole` is what the household as a whole came to: where it is entitled, it is admitted with all its members.
 */
export const singlePersonEntitlement = (snapshot: Snapshot, law: EntitlementLaw, person: PersonId, whole: Finding): Finding =>
  allOf([
    hasGround(snapshot, law, person),
    householdNotEntitled(snapshot, whole),
    incomeWithinMargin(snapshot, law),
    propertyWithinLimits(snapshot, law, 'margin'),
    ownIncomeBelowStandard(snapshot, law, person),
  ]);

/** The grounds that a member has; both, where the certificate and the illness are there. */
export const groundsOf = ({ disability, majorIllness }: Member, { singlePersonDisabilities }: EntitlementLaw): readonly Ground[] => {
  const isListed = singlePersonDisabilities.some(
    ({ kind, grade }) => disability && (kind === 'any' || kind === disability.kind) && disability.grade <= grade,
  );
  return [...(isListed ? (['disability'] as const) : []), ...(majorIllness ? (['major-illness'] as const) : [])];
};

const hasGround = ({ household }: Snapshot, law: EntitlementLaw, person: PersonId): Reason => {
  const member = household.members.find((it) => it.personId === person);
  const source = sourceOfMembers(household);
  const fact: Fact<boolean> = member
    ? known(groundsOf(member, law).length > 0, source)
    : unknownFor([{ need: 'membership', personId: person }], source);
  return holds(
    { code: 'single-person-ground', article: articles.alone, unit: 'flag', standard: law.sources.singlePersonDisabilities },
    fact,
  );
};

const householdNotEntitled = ({ household }: Snapshot, whole: Finding): Reason => {
  const source = sourceOfMembers(household);
  const whys = whole.undecided.flatMap(({ why }) => (why === undefined ? [] : [why]));
  const fact: Fact<boolean> =
    whole.verdict === 'unknown'
      ? { known: false, why: [...new Set(whys)].join('；'), facts: [source] }
      : known(whole.verdict === 'fail', source);
  return holds({ code: 'household-not-entitled', article: articles.wholeHousehold, unit: 'flag' }, fact);
};

/** The line of the margin household, in whole fen for each member. */
const incomeWithinMargin = (snapshot: Snapshot, law: EntitlementLaw): Reason => {
  const { marginComparator, marginMultiple, sources, standard } = law;
  const line = mulDiv(standard[snapshot.household.settlement], marginMultiple, 10_000, 'down');
  const condition: Condition = { code: 'margin-income', article: articles.margin, unit: 'fen', standard: sources.marginMultiple };
  const limit = derive([memberCount(snapshot)], (members): Fen => timesFen(line, members));
  return compare(condition, incomeToWeigh(snapshot, law, marginComparator), marginComparator, limit);
};

const ownIncomeBelowStandard = (snapshot: Snapshot, law: EntitlementLaw, person: PersonId): Reason => {
  const { incomeComparator, sources, standard } = law;
  const condition: Condition = { code: 'own-income', article: articles.entitlement, unit: 'fen', standard: sources.standard };
  const own = derive([ownIncome(snapshot, law, person)], (income) => toWeigh(income, incomeComparator));
  return compare(condition, own, incomeComparator, standard[snapshot.household.settlement]);
};
