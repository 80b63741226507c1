import { unknown } from '@jiuzhu/policy';
import type { Facts } from '@jiuzhu/policy';

/**
 * The places of a household's facts, as the conditions of every class name them. Behind those that all classes weigh stand the further ones of
 * the class that is tried.
 */
export const at = { income: 0, financial: 1, vehicles: 2, homes: 3, homeArea: 4, businesses: 5, machinery: 6, members: 7 } as const;

const further = 8;
export const atRigid = { spending: further, noIncome: further + 1 } as const;
export const atAlone = { counts: further, ground: further + 1, notEntitled: further + 2, ownIncome: further + 3 } as const;
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
    members = unknown,
  ]: Facts,
  first: number,
  second = unknown,
  third = unknown,
  fourth = unknown,
  fifth = unknown,
): Facts => [income, financial, vehicles, homes, homeArea, businesses, machinery, members, first, second, third, fourth, fifth];
