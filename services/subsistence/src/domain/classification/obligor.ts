import { incapacities, obligorAids } from '../household/survey.ts';
import type { BriefObligor } from './brief.ts';
import { isListed } from './rules.ts';
import type { Rules } from './rules.ts';

const tekun = obligorAids.indexOf('tekun');
const dibao = obligorAids.indexOf('dibao');
const none = incapacities.indexOf('none');

/** 履行义务能力, 43号 Art 8: whoever is none of these must support the person, and can. */
export const isCapable = (it: BriefObligor, rules: Rules): boolean => {
  if (it.aid === tekun) return false;
  if (it.aid === dibao && it.born <= rules.obligorDibaoSince) return false;
  const isPoor = it.income < rules.law.disposableIncome[rules.settlement] && it.propertyWithin;
  if (isPoor && (it.born <= rules.obligorElderlySince || isListed(it, rules.obligorDisabilities))) return false;
  return it.incapacity === none || !it.propertyWithin;
};
