import type { Settlement } from './household.ts';
import { lookUp } from './tables/look-up.ts';

type BySettlement = Readonly<Record<Settlement, number>>;

/** The limits beside which a population under stress is put. They are the test's own: nothing here is a standard that anybody adopted. */
export type Limits = {
  /** fen a person and month */
  readonly standard: BySettlement;
  /** basis points of the standard */
  readonly marginMultiple: number;
  /** fen a person and year */
  readonly disposableIncome: BySettlement;
  /** basis points of the income of twelve months */
  readonly rigidShare: number;
  /** basis points of the standard of twelve months, for each person */
  readonly financialAssets: number;
  /** square decimetres a person */
  readonly homeArea: BySettlement;
};

const lineOf = lookUp('typical-limit');
const typical = (limit: string, times: number): BySettlement => {
  const row = lineOf({ limit });
  return { urban: Math.round(row.number('urban') * times), rural: Math.round(row.number('rural') * times) };
};

export const typicalLimits: Limits = {
  standard: typical('standard-month', 100),
  marginMultiple: typical('margin-multiple', 10_000).urban,
  disposableIncome: typical('disposable-income-year', 100),
  rigidShare: typical('rigid-share', 10_000).urban,
  financialAssets: typical('financial-assets-years', 10_000).urban,
  homeArea: typical('home-area-square-metres', 100),
};
