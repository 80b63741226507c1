import { isUnknown, saying, unknown, withLimit } from '@jiuzhu/policy';
import type { EntitlementLaw } from '../law/law.ts';
import { isAmong } from './account.ts';
import type { Account } from './account.ts';
import { at, withFurther } from './conditions/places-of-facts.ts';
import { spendingAmongRigid } from './conditions/rigid.ts';
import { monthly, shareOf, shareOfMonthly } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { placeOf } from './places.ts';
import type { Rules } from './rules.ts';
import type { Standing } from './standing.ts';
import { trial } from './trial.ts';
import type { Trial } from './trial.ts';

/** The limit of the spending is a share of this very income, and takes its place among the limits. */
export const tryRigid = ({ account, facts, rules, size, whole }: Standing): Trial => {
  const income = facts[at.income] ?? unknown;
  const usual = rules.rigid.bounds(size, whole);
  const bounds = isUnknown(income) ? usual : withLimit(rules.rigid, usual, spendingAmongRigid, spendingLimit(income, rules));
  const spending = isUnknown(income) ? unknown : rigidSpending(account, rules);
  return trial('rigid', rules.rigid, withFurther(facts, spending, saying(income === 0)), bounds);
};

const spendingLimit = (income: Monthly, { law: { rigidRatio, rigidComparator } }: Rules): Monthly =>
  shareOfMonthly(income, rigidRatio, rigidComparator === 'gt' ? 'down' : 'up');

/** What the region's list counts, by the month: of what was spent, or of the standard of all members for living itself. */
const rigidSpending = (account: Account, { law, standard, rigidItems }: Rules): Monthly => {
  const { declared, size } = account;
  let total = 0;
  for (const { place, share } of rigidItems) {
    if (place === undefined) total += shareOf(standard * size, share);
    else {
      const spent = declared[place] ?? 0;
      if (spent > 0) total += shareOfMonthly(place === education ? Math.min(spent, publicSchool(account, law)) : spent, share);
    }
  }
  return total;
};
const { education } = placeOf;

/** Education counts at the level of a public school, whatever was paid. */
const publicSchool = ({ brief, away }: Account, { educationCeiling }: EntitlementLaw): Monthly => {
  const students = brief.members.filter(({ student }, member) => student && !isAmong(away, member)).length;
  return monthly(educationCeiling * students, 12);
};
