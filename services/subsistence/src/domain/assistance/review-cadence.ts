import { addMonths, ageOn } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { Household, Member } from '../household/facts.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';

/** Of full age, and below the years from which the law counts nobody as able to work any more; what nobody said of somebody's labour makes nobody able. */
export const isAble = ({ born, labour, student }: Member, on: Day): boolean => {
  const age = ageOn(born, on);
  return labour !== undefined && labour !== 'none' && !student && age >= 18 && age < 60;
};

/** 收入来源不固定、家庭成员有劳动能力 (57号 Art 31): somebody can work, and not everybody who can is employed. */
export const isUnstable = ({ members }: Pick<Household, 'members'>, on: Day): boolean =>
  members.some((it) => isAble(it, on) && it.employed !== true);

/** 57号 Art 31: when a household of a class is looked at again; of several periods that fit, the shortest (三色管理: the colours overlap). */
export const reviewDueOn = (of: Class, household: Pick<Household, 'members'>, on: Day, law: AssistanceLaw): Day | undefined => {
  const { review, marginReview } = law;
  const periods: Readonly<Record<Class, readonly number[]>> = {
    tekun: [review.tekun],
    dibao: [review.dibao, ...(isUnstable(household, on) ? [review.unstable] : [])],
    'single-person': [review.dibao],
    margin: [marginReview],
    // it lapses, and is applied for again: 刚性支出困难家庭认定办法 Art 10
    rigid: [],
    none: [],
  };
  return periods[of].length === 0 ? undefined : addMonths(on, Math.min(...periods[of]));
};
