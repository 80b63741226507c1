import { unknown } from '@jiuzhu/policy';
import type { Facts } from '@jiuzhu/policy';

/**
 * The places of a household's facts, as the conditions of every class name them. Behind those that all classes weigh stand the further ones of
 * the class that is tried.
 */
export const at = { income: 0, financial: 1, vehicles: 2, homes: 3, homeArea: 4, businesses: 5, machinery: 6 } as const;

const further = 7;
export const atRigid = { spending: further, noIncome: further + 1 } as const;
export const atAlone = { ground: further, notEntitled: further + 1, ownIncome: further + 2 } as const;
export const atTekun = {
  category: further,
  noLabour: further + 1,
  ownIncome: further + 2,
  obligors: further + 3,
  childProgramme: further + 4,
} as const;

/** The facts of the household and behind them those of the class. Written out, since this is made for every class of every household. */
export const withFurther = (
  [
    income = unknown,
    financial = unknown,
    vehicles = unknown,
    homes = unknown,
    homeArea = unknown,
    businesses = unknown,
    machinery = unknown,
  ]: Facts,
  first: number,
  second = unknown,
  third = unknown,
  fourth = unknown,
  fifth = unknown,
): Facts => [income, financial, vehicles, homes, homeArea, businesses, machinery, first, second, third, fourth, fifth];
