import type { Brief, BriefFact, BriefMember, BriefReport } from './brief.ts';
import { less, monthly } from './monthly.ts';
import type { Monthly } from './monthly.ts';
import { needOf, reportNeeds } from './needs.ts';
import type { Need } from './needs.ts';
import { firstFinancial, firstSpending, isIn, placeOf, places } from './places.ts';
import type { Rules } from './rules.ts';

/**
 * What a household has, item by item, added up in one walk over what was told and found. Of somebody who is away nothing counts; of somebody for
 * whom another class has decided, what is owned. By place: income and spending by the month in parts of a fen, money owned in fen, things owned
 * by their number.
 */
export type Account = {
  readonly brief: Brief;
  /** places of the members who do not count (57号 Art 7), as bits */
  readonly away: number;
  /** how many are judged, and of how many who count */
  readonly size: number;
  readonly whole: number;
  readonly declared: readonly number[];
  /** places of which more was found than all together declared, and which nobody has settled since; and how much more */
  readonly foundMore: number;
  readonly surplus: readonly number[];
  /** of the spending on illness and on rehabilitation, that of members who are gravely ill or disabled */
  readonly medicalForIllness: Monthly;
  readonly rehabilitationForIllness: Monthly;
  readonly homeArea: number;
  readonly homesMeasured: number;
  /** places of things that were told without their number */
  readonly uncounted: number;
  /** without which nothing may be judged; besides those, without which income may not, and without which what is owned may not */
  readonly reportNeeds: readonly Need[];
  readonly incomeNeeds: readonly Need[];
  readonly propertyNeeds: readonly Need[];
};

/** `excluded`: members, by the bits of their places, for whom another class has already decided. */
export const accountOf = (brief: Brief, rules: Rules, excluded: number): Account => {
  const { members, facts, report } = brief;
  const absent = awayAmong(members, rules);
  const away = excluded | absent;
  const declared = blank.slice();
  let byOthers: number[] | undefined;
  // places that an officer settled after the report, with evidence: then the household's facts hold (57号 Art 18)
  let settled = 0;
  let medicalForIllness = 0;
  let rehabilitationForIllness = 0;
  let homeArea = 0;
  let homesMeasured = 0;
  let uncounted = 0;
  let spoke = 0;
  let incomeNeeds = none;
  let propertyNeeds = none;

  for (const fact of facts) {
    const { member, place, amount } = fact;
    if (member >= 0 && isAmong(absent, member)) continue;
    if (report !== undefined && fact.correctedOn >= report.on) settled |= 1 << place;
    if (member >= 0 && place < firstFinancial && isAmong(excluded, member)) {
      if (amount > 0) {
        byOthers ??= blank.slice();
        byOthers[place] = (byOthers[place] ?? 0) + amount;
      }
      continue;
    }
    if (place < firstSpending) spoke |= member < 0 ? everybody : 1 << member;
    if (amount < 0) {
      if (place < firstFinancial) incomeNeeds = [...incomeNeeds, needOf('period-of-amount', member)];
      else {
        uncounted |= 1 << place;
        if (place === home && fact.area > 0) homeArea += fact.area;
        propertyNeeds = [...propertyNeeds, needOf('count-of-property', member)];
      }
      continue;
    }
    declared[place] = (declared[place] ?? 0) + amount;
    if (place < firstSpending) {
      if (fact.asOf < rules.incomeSince) incomeNeeds = [...incomeNeeds, needOf('current-income', member)];
    } else if (place === medical) medicalForIllness += isForIllness(fact, members) ? amount : 0;
    else if (place === rehabilitation) rehabilitationForIllness += isForIllness(fact, members) ? amount : 0;
    else if (place === home && fact.area >= 0) {
      homeArea += fact.area;
      homesMeasured += amount;
    }
  }

  const beyond = report === undefined ? nothingBeyond : beyondDeclared(report, declared, byOthers);
  return {
    brief,
    away,
    size: members.length - bitsIn(away),
    whole: members.length - bitsIn(absent),
    declared,
    surplus: beyond.surplus,
    foundMore: beyond.more & ~settled,
    medicalForIllness,
    rehabilitationForIllness,
    homeArea,
    homesMeasured,
    uncounted,
    reportNeeds: reportNeeds(brief, rules),
    incomeNeeds: spoke === everybody ? incomeNeeds : withSilent(incomeNeeds, members, spoke | away, rules),
    propertyNeeds,
  };
};

const none: readonly Need[] = [];
const everybody = -1;
const medical = placeOf.medical;
const rehabilitation = placeOf.rehabilitation;
const home = placeOf.home;

/** A list of doubles, and not of small integers that would have to be made over with the first amount. */
const blank: readonly number[] = Array.from({ length: places }, () => Number.NaN).fill(0);

/** Whether a member is among those whose places are these bits. No household has more than thirty members. */
export const isAmong = (bits: number, member: number): boolean => (bits & (1 << member)) !== 0;

const bitsIn = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** 因残疾、患重病 of 57号 Art 13: whose cost of illness and rehabilitation may be deducted. */
const isForIllness = ({ member }: BriefFact, members: readonly BriefMember[]): boolean => {
  const it = members[member];
  return it !== undefined && (it.majorIllness || it.disability >= 0);
};

/** 共同生活的家庭成员: 57号 Art 7; who is away for a reason that the region's list names, and long enough, is not among them. */
const awayAmong = (members: readonly BriefMember[], { absentSince }: Rules): number => {
  let away = 0;
  let at = 0;
  for (const { absence, absentSince: since } of members) {
    if (absence >= 0 && since <= (absentSince[absence] ?? 0)) away |= 1 << at;
    at += 1;
  }
  return away;
};

/** Order 649 Art 58: every household declares truthfully. For an adult who does not study, not saying anything is not an income of nothing. */
const withSilent = (
  needs: readonly Need[],
  members: readonly BriefMember[],
  spokeOrAway: number,
  { adultSince }: Rules,
): readonly Need[] => {
  let all = needs;
  let at = 0;
  for (const { born, student } of members) {
    if (!student && born <= adultSince && !isAmong(spokeOrAway, at)) all = [...all, needOf('declared-income', at)];
    at += 1;
  }
  return all;
};

/** The places of which more was found than all together declared, as bits, and how much more. */
type Beyond = { readonly more: number; readonly surplus: readonly number[] };
const nothingBeyond: Beyond = { more: 0, surplus: blank };

/** What was found beyond what everybody declared: nobody knows whose it is. A report states the income of a year in whole fen: less is its rounding. */
const beyondDeclared = ({ found }: BriefReport, declared: readonly number[], byOthers: readonly number[] = blank): Beyond => {
  let more = 0;
  let surplus: number[] | undefined;
  for (const { place, amount } of found) {
    const beyond = less(amount, (declared[place] ?? 0) + (byOthers[place] ?? 0));
    if (beyond < (place < firstSpending ? roundingOfReport : 1)) continue;
    more |= 1 << place;
    surplus ??= blank.slice();
    surplus[place] = beyond;
  }
  return surplus === undefined ? nothingBeyond : { more, surplus };
};
const roundingOfReport = monthly(1, 12);

/** What counts of an item: what was declared, and what was found beyond it. */
export const amountAt = ({ declared, surplus, foundMore }: Account, place: number): number =>
  (declared[place] ?? 0) + (isIn(foundMore, place) ? (surplus[place] ?? 0) : 0);
