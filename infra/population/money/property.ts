import { field } from '../draw/field.ts';
import { normal } from '../draw/normal.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Holding, Household, Settlement } from '../household.ts';
import { lookUp } from '../tables/look-up.ts';

const lineOf = lookUp('property');
const figure = (name: string): Readonly<Record<Settlement, number>> => {
  const row = lineOf({ figure: name });
  return { urban: row.number('urban'), rural: row.number('rural') };
};
const [ofIncome, sigma, rate] = [figure('deposit-of-year-income'), figure('deposit-sigma'), figure('deposit-rate')];
const [tenant, second, area, areaSigma] = [
  figure('tenant-rate'),
  figure('second-home-rate'),
  figure('area-per-home'),
  figure('area-sigma'),
];
const [vehicle, vehicleValue, business, machinery] = [
  figure('vehicle-rate'),
  figure('vehicle-value'),
  figure('business-rate'),
  figure('machinery-rate'),
];
const [securities, insurance, online] = [figure('securities-rate'), figure('insurance-rate'), figure('online-finance-rate')];

const nothing: Holding = { amount: 0, count: 0, area: 0 };
const thousand = 100_000;
const money = (amount: number): Holding => (amount < 100 ? nothing : { amount: Math.round(amount / 100) * 100, count: 1, area: 0 });

/**
 * What the household owns. Fortunes follow the income, and spread wider than it: `affluence` is the household's income by the median of its place, so that
 * the poor mostly have little, and some of them much.
 */
export const propertyOf = (
  source: Source,
  settlement: Settlement,
  isTenant: boolean,
  monthly: number,
  affluence: number,
): Household['property'] => {
  const fortune = normal(draw(source, field.fortune));
  const share = (of: number, drawn: number): boolean => drawn * 100 < of * Math.min(1.6, affluence);
  const saved = monthly * 12 * ofIncome[settlement] * Math.exp(sigma[settlement] * fortune) * Math.min(1, affluence);
  const part = (of: number, name: number): Holding =>
    share(of, draw(source, name)) ? money(saved * (0.1 + draw(source, name, 1))) : nothing;
  const homes = isTenant ? 0 : share(second[settlement], draw(source, field.home, 1)) ? 2 : 1;
  const size = Math.round(area[settlement] * 100 * Math.exp(areaSigma[settlement] * normal(draw(source, field.homeArea))));
  const one = (of: number, name: number, worth: number): Holding =>
    share(of, draw(source, name)) ? { amount: Math.round(worth * (0.3 + draw(source, name, 1))) * thousand, count: 1, area: 0 } : nothing;
  return {
    deposit: draw(source, field.fortune, 1) * 100 < rate[settlement] ? money(saved) : nothing,
    securities: part(securities[settlement], field.securities),
    insurance: part(insurance[settlement], field.insurance),
    'online-finance': part(online[settlement], field.onlineFinance),
    vehicle: one(vehicle[settlement], field.vehicle, vehicleValue[settlement] / 1000),
    home: homes === 0 ? nothing : { amount: 0, count: homes, area: homes * size },
    business: one(business[settlement], field.business, 60),
    machinery: one(machinery[settlement], field.machinery, 25),
  };
};

export const rents = (source: Source, settlement: Settlement): boolean => draw(source, field.home) * 100 < tenant[settlement];
