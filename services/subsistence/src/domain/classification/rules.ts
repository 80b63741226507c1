import { addMonths, lastBirthOf, lastStartOf } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { absences, disabilityKinds, excludableItems, incomeItems } from '../household/facts.ts';
import type { EntitlementLaw } from '../law/law.ts';
import { dayNumber } from './brief.ts';
import type { DayNumber } from './brief.ts';
import type { Settlement } from './conditions/settlement.ts';
import { dibaoTest } from './conditions/dibao.ts';
import { marginTest } from './conditions/margin.ts';
import { shareOf } from './monthly.ts';
import { placeOf, placesIn, setOf } from './places.ts';
import { rigidTest } from './conditions/rigid.ts';
import { aloneTest } from './conditions/single-person.ts';
import type { WhereJudged } from './conditions/where-judged.ts';
import { tekunTests } from './conditions/tekun.ts';

/** The law of one region for town or country on one day, laid out for judging: every condition once, every age as the last birthday that has reached it. */
export type Rules = ReturnType<typeof laidOut>;

type Days = Readonly<Record<Settlement, Map<Day, Rules>>>;
const laid = new WeakMap<EntitlementLaw, Days>();

/** Laid out once, however many households are judged by it. */
export const rulesOf = (law: EntitlementLaw, day: Day, settlement: Settlement): Rules => {
  const days = laid.get(law) ?? noDays(law);
  const found = days[settlement].get(day);
  if (found) return found;
  const rules = laidOut(law, day, settlement);
  days[settlement].set(day, rules);
  return rules;
};

const noDays = (law: EntitlementLaw): Days => {
  const days: Days = { urban: new Map(), rural: new Map() };
  laid.set(law, days);
  return days;
};

const laidOut = (law: EntitlementLaw, day: Day, settlement: Settlement) => {
  const where: WhereJudged = { law, settlement, day: dayNumber(day) };
  return {
    ...where,
    /** fen a month for each person */
    standard: law.standard[settlement],
    /** places of what counts as income, as bits */
    counted: countedBut(law.excludedIncome),
    countedPlaces: placesIn(countedBut(law.excludedIncome)),
    countedForTekun: countedBut(law.tekunExcludedIncome),
    /** of what was spent on the item in this place the share that may be deducted, and the most */
    deductions: law.deductions.map(({ item, share, ceiling }) => ({
      ...{ place: placeOf[item], share },
      most: shareOf(law.standard[settlement], ceiling),
    })),
    /** what spending counts as rigid, and for what share; living has no place: it is the standard */
    rigidItems: law.rigidItems.map(({ item, share }) => ({ place: item === 'living' ? undefined : placeOf[item], share })),
    incomeSince: dayNumber(addMonths(day, -law.incomeWindow)),
    /** by the place of the reason: away since then, a member does not count any more */
    absentSince: absences.map((reason): DayNumber => {
      const row = law.excludedMembers.find((it) => it.reason === reason);
      return row ? dayNumber(lastStartOf(row.months, day)) : 0;
    }),
    /** full age: Civil Code Art 17 */
    adultSince: dayNumber(lastBirthOf(18, day)),
    /** sixty: 老年人权益保障法 Art 2 */
    elderlySince: dayNumber(lastBirthOf(60, day)),
    tekunElderlySince: dayNumber(lastBirthOf(law.tekunElderlyAge, day)),
    tekunMinorAfter: dayNumber(lastBirthOf(law.tekunMinorAge, day)),
    obligorDibaoSince: dayNumber(lastBirthOf(law.obligorDibaoAge, day)),
    obligorElderlySince: dayNumber(lastBirthOf(law.obligorElderlyAge, day)),
    tekunDisabilities: gradesIn(law.tekunDisabilities),
    obligorDisabilities: gradesIn(law.obligorDisabilities),
    aloneDisabilities: gradesIn(law.singlePersonDisabilities),
    dibao: dibaoTest(where),
    margin: marginTest(where),
    alone: aloneTest(where),
    rigid: rigidTest(where),
    tekun: tekunTests(where),
  };
};

const countedBut = (excluded: EntitlementLaw['excludedIncome']): number =>
  setOf([...incomeItems, ...excludableItems.filter((item) => !excluded.some((it) => it.item === item))]);

/** The mildest grade that counts, by the place of the kind: 0 where none does. */
const gradesIn = (rows: EntitlementLaw['tekunDisabilities']): readonly number[] =>
  disabilityKinds.map((kind) => Math.max(0, ...rows.filter((it) => it.kind === 'any' || it.kind === kind).map(({ grade }) => grade)));

/** Whether a certificate is among those listed, by its kind and at least of its grade. */
export const isListed = (
  { disability, grade }: { readonly disability: number; readonly grade: number },
  grades: readonly number[],
): boolean => disability >= 0 && grade <= (grades[disability] ?? 0);
