import type { PersonId } from '../household/facts.ts';
import type { AllowanceLaw } from '../law/allowance-law.ts';
import { classesOf } from './classes-of.ts';
import type { Ground } from './ground.ts';

/** 部分或者全部代缴: what share of the premium is paid, by the first class that the person has. */
export const premiumShareOf = (personId: PersonId | undefined, { assistance }: Ground, law: AllowanceLaw): number => {
  const [first] = classesOf(assistance, personId);
  return law.premiumShare?.[first ?? 'none'] ?? 0;
};
