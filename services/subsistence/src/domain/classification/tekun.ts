import { saying, unknown } from '@jiuzhu/policy';
import type { Facts } from '@jiuzhu/policy';
import { childProgrammes } from '../household/survey.ts';
import { isAmong } from './account.ts';
import type { Brief, BriefMember, BriefSurvey } from './brief.ts';
import { withFurther } from './conditions/places-of-facts.ts';
import { ownIncome } from './income.ts';
import { isCapable } from './obligor.ts';
import { isListed } from './rules.ts';
import type { Rules } from './rules.ts';
import type { Standing } from './standing.ts';
import { trial } from './trial.ts';
import type { Trial } from './trial.ts';

/** Tried for every member who may be one; where nobody may, that is said once for all. */
export const tryTekun = (standing: Standing): readonly Trial[] => {
  const { account, brief, rules, facts, size, whole } = standing;
  const { person, nobody } = rules.tekun;
  const trials: Trial[] = [];
  let member = 0;
  for (const it of brief.members) {
    if (!isAmong(account.away, member) && isInCategory(it, rules)) {
      trials.push(trial('tekun', person, factsOf(it, member, standing), person.bounds(size, whole), member));
    }
    member += 1;
  }
  return trials.length > 0 ? trials : [trial('tekun', nobody, withFurther(facts, saying(false)), nobody.bounds(size, whole))];
};

const isElderly = ({ born }: BriefMember, rules: Rules): boolean => born <= rules.tekunElderlySince;
const isMinor = ({ born }: BriefMember, rules: Rules): boolean => born > rules.tekunMinorAfter;
const isInCategory = (it: BriefMember, rules: Rules): boolean => it.disability >= 0 || isElderly(it, rules) || isMinor(it, rules);

const factsOf = (it: BriefMember, member: number, standing: Standing): Facts => {
  const { account, brief, rules, facts } = standing;
  return withFurther(
    facts,
    saying(true),
    saying(hasNoLabour(it, rules)),
    ownIncome(account, rules.countedForTekun, member),
    capableObligors(member, standing),
    saying(choosesTekun(member, brief)),
  );
};

/** 43号 Art 5. */
const hasNoLabour = (it: BriefMember, rules: Rules): boolean =>
  isElderly(it, rules) || isMinor(it, rules) || isListed(it, rules.tekunDisabilities);

/**
 * 43号 Art 8: how many of those who owe the person support are able to give it. Adults who live with the person owe it, and are able unless the
 * survey found that they are not; of those who live elsewhere the survey alone tells.
 */
const capableObligors = (member: number, { brief: { members, survey }, account, rules }: Standing): number => {
  let capable = 0;
  let at = 0;
  for (const { born, student } of members) {
    const isObligor = at !== member && born <= rules.adultSince && !student && !isAmong(account.away, at);
    if (isObligor && !isSurveyed(at, member, survey)) capable += 1;
    at += 1;
  }
  if (survey === undefined) return capable > 0 ? capable : unknown;
  for (const it of survey.obligors) if (it.of === member && isCapable(it, rules)) capable += 1;
  return capable;
};

const isSurveyed = (member: number, of: number, survey: BriefSurvey | undefined): boolean => {
  if (survey === undefined) return false;
  for (const it of survey.obligors) if (it.of === of && it.member === member) return true;
  return false;
};

/** 43号 Art 9: a child who fits the support of orphans, or of children without care, too may be given that instead; never both. */
const choosesTekun = (member: number, { survey }: Brief): boolean =>
  survey === undefined || survey.childProgramme[member] === tekunProgramme;
const tekunProgramme = childProgrammes.indexOf('tekun');
