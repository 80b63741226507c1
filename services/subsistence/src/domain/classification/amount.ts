import { ageOn } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import { derive } from '@jiuzhu/policy';
import type { Fact } from '@jiuzhu/policy';
import type { Member, PersonId, Snapshot } from '../household/facts.ts';
import { householdIncome, ownIncome } from './income.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { less, monthly, rounded, shareOf, shown, sumOf } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { groundsOf } from './single-person.ts';

/** One line of the computation, in whole fen for showing; `amount` alone was rounded. */
export type Step = { readonly code: string; readonly amount: Fen };
export type Grant = { readonly amount: Fen; readonly steps: readonly Step[] };

type Line = { readonly code: string; readonly amount: Monthly };

/** Order 649 Art 12, 57号 Art 23: the standard for all members less the household's income, and the supplement; rounded once. */
export const householdGrant = (snapshot: Snapshot, law: EntitlementLaw): Fact<Grant> =>
  derive([householdIncome(snapshot, law)], ({ total, parts }) => {
    const { members, settlement } = snapshot.household;
    const standard = monthly(law.standard[settlement]) * BigInt(members.length);
    const difference = less(standard, total);
    const supplement = supplementOf(members, snapshot.day, law, settlement);
    const lines = [
      ...parts,
      { code: 'household-income', amount: total },
      { code: 'standard-of-members', amount: standard },
      { code: 'difference', amount: difference },
      { code: 'supplement', amount: supplement },
    ];
    return granted(lines, difference + supplement, law);
  });

/** For a person alone: the share of the standard that the region gives on the better of the grounds, or the difference to the own income. */
export const singlePersonGrant = (snapshot: Snapshot, law: EntitlementLaw, person: PersonId): Fact<Grant> =>
  derive([ownIncome(snapshot, law, person)], (income) => {
    const { members, settlement } = snapshot.household;
    const standard = monthly(law.standard[settlement]);
    const alone = members.filter((it) => it.personId === person);
    const share = Math.max(0, ...alone.flatMap((it) => groundsOf(it, law)).map((ground) => law.singlePersonShare[ground]));
    const basis = law.singlePersonBasis === 'share' ? shareOf(standard, share) : less(standard, income);
    const supplement = supplementOf(alone, snapshot.day, law, settlement);
    const lines = [
      { code: 'own-income', amount: income },
      { code: 'standard', amount: standard },
      { code: law.singlePersonBasis, amount: basis },
      { code: 'supplement', amount: supplement },
    ];
    return granted(lines, basis + supplement, law);
  });

const granted = (lines: readonly Line[], exact: Monthly, { roundingMode, roundingUnit }: EntitlementLaw): Grant => {
  const amount = rounded(exact, roundingMode, roundingUnit);
  return { amount, steps: [...lines.map((it): Step => ({ code: it.code, amount: shown(it.amount) })), { code: 'amount', amount }] };
};

/** 分类施保, Order 649 Art 12 para 2: for each member the highest share that applies; nobody counts twice. */
const supplementOf = (members: readonly Member[], day: Day, law: EntitlementLaw, settlement: 'urban' | 'rural'): Monthly =>
  sumOf(
    members.map((it) => shareOf(monthly(law.standard[settlement]), Math.max(0, ...kindsOf(it, day).map((kind) => law.supplement[kind])))),
  );

/** 老年人 sixty (老年人权益保障法 Art 2), 未成年人 under eighteen (民法典 Art 17), 重度残疾人 grades one and two, 重病患者. */
const kindsOf = ({ born, disability, majorIllness }: Member, day: Day): readonly (keyof EntitlementLaw['supplement'])[] => {
  const age = born <= day ? ageOn(born, day) : 0;
  return [
    ...(age >= 60 ? (['elderly'] as const) : []),
    ...(age < 18 ? (['minor'] as const) : []),
    ...(disability && disability.grade <= 2 ? (['severe-disability'] as const) : []),
    ...(majorIllness ? (['major-illness'] as const) : []),
  ];
};
