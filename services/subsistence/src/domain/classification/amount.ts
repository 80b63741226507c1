import { fen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { unknown } from '@jiuzhu/policy';
import { selfCareGradeOf } from '../household/self-care.ts';
import { careForms } from '../household/survey.ts';
import { isAmong } from './account.ts';
import type { BriefMember } from './brief.ts';
import { ownIncome } from './income.ts';
import { less, rounded, shareOf } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { at } from './conditions/places-of-facts.ts';
import type { Rules } from './rules.ts';
import { groundsOf } from './single-person.ts';
import type { Standing } from './standing.ts';
import { rateOf } from './tekun-rate.ts';

/** Order 649 Art 12, 57号 Art 23: by difference or by band, not less than the region's floor, with the supplement; rounded once. */
export const dibaoAmount = (standing: Standing): Fen =>
  inFen(Math.max(bandOf(standing), floorOf(standing)) + supplementOf(standing), standing.rules);

/** 补差: what lacks to the standard of all members. 分档: the share of the standard that the first row above the income gives each of them. */
export const bandOf = (standing: Standing): Monthly => {
  const band = bandFor(standing);
  const standard = standardOf(standing);
  if (band === undefined) return 0;
  return band.pays === 'difference' ? less(shareOf(standard, 10_000), incomeOf(standing)) : shareOf(standard, band.share);
};

export const bandFor = (standing: Standing): Rules['law']['bands'][number] | undefined => {
  const earned = incomeOf(standing);
  const standard = standardOf(standing);
  return standing.rules.law.bands.find(({ below }) => earned < shareOf(standard, below));
};

export const floorOf = (standing: Standing): Monthly => shareOf(standardOf(standing), standing.rules.law.minimum);

/** Of a household whose income is known: nobody else comes to an amount. */
export const incomeOf = ({ facts }: Standing): Monthly => facts[at.income] ?? unknown;

/** The standard of all members, fen a month. */
export const standardOf = ({ rules, size }: Standing): number => rules.standard * size;

/** For a person alone: the share of the standard that the region gives on the better of the grounds, or the difference to the own income. */
export const singlePersonAmount = (standing: Standing, member: number): Fen =>
  inFen(singlePersonBasis(standing, member) + supplementOf(standing, member), standing.rules);

export const singlePersonBasis = ({ account, brief, rules }: Standing, member: number): Monthly => {
  const { law, counted, standard } = rules;
  if (law.singlePersonBasis === 'difference') return less(shareOf(standard, 10_000), ownIncome(account, counted, member));
  const it = brief.members[member];
  return it ? shareOf(standard, Math.max(0, ...groundsOf(it, rules).map((ground) => law.singlePersonShare[ground]))) : 0;
};

/** 基本生活标准和照料护理标准, Order 649 Art 15, as they were published: nothing is left to be rounded. The care standard follows once self-care has been assessed: 43号 Art 20 to 22. */
export const tekunAmount = (standing: Standing, member: number): Fen => fen(basicLiving(standing, member) + careFor(standing, member));

export const basicLiving = (standing: Standing, member: number): number =>
  standing.rules.law.tekunBasic[rateOf(standing, member).settlement];

export const careFor = ({ rules, brief: { survey } }: Standing, member: number): number => {
  const failed = survey?.selfCare[member] ?? -1;
  const form = careForms[survey?.careForm[member] ?? 0] ?? 'home';
  return failed < 0 ? 0 : rules.law.tekunCare[`${form}-${selfCareGradeOf(failed)}`];
};

const inFen = (exact: Monthly, { law }: Rules): Fen => rounded(exact, law.roundingMode, law.roundingUnit);

/** 分类施保, Order 649 Art 12 para 2: for each member, or the one, the highest share that applies; nobody counts twice. */
export const supplementOf = ({ brief, account, rules }: Standing, only?: number): Monthly => {
  let shares = 0;
  for (const [member, it] of brief.members.entries()) {
    if (only === undefined ? !isAmong(account.away, member) : member === only) shares += supplementShare(it, rules);
  }
  return shareOf(rules.standard, shares);
};

/** 老年人 sixty, 未成年人 under eighteen, 重度残疾人 grades one and two, 重病患者. */
const supplementShare = (it: BriefMember, { law: { supplement }, elderlySince, adultSince }: Rules): number =>
  Math.max(
    it.born <= elderlySince ? supplement.elderly : 0,
    it.born > adultSince ? supplement.minor : 0,
    it.disability >= 0 && it.grade <= 2 ? supplement['severe-disability'] : 0,
    it.majorIllness ? supplement['major-illness'] : 0,
  );
