import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { aimTargets } from '../household.ts';
import type { Aim, Household } from '../household.ts';
import type { Limits } from '../limits.ts';
import { calm, owningLittle } from './calm.ts';
import { around, besideLimit } from './limit-of.ts';
import { withMonthly } from './with-monthly.ts';

const exactShare = 0.3;
const spread = 0.098;
const places = [-1, 0, 1] as const;

/** The household moved beside one of the limits, drawn by its own numbers: on it to the unit, or within a tenth of it. */
export const aimed = (source: Source, household: Household, limits: Limits): Household => {
  const target = aimTargets[whole(0, aimTargets.length - 1, draw(source, field.aimTarget))] ?? 'standard';
  const isExact = draw(source, field.aimExact) < exactShare;
  const offset = draw(source, field.aimOffset);
  const where = isExact ? places[whole(0, 2, offset)] : undefined;
  return aimedAt(household, limits, target, where, (offset * 2 - 1) * spread);
};

/**
 * The household beside this limit: on it (0), one unit below (-1) or above (1), or, without `where`, off it by the share `off`. The other figures are such
 * that this limit alone decides: who is near the limit of property earns little, who is near that of income owns little.
 */
export const aimedAt = (household: Household, limits: Limits, target: Aim['target'], where: Aim['exactly'], off = 0): Household => {
  const quiet = owningLittle(where === undefined && target !== 'rigid-share' ? household : calm(household));
  const prepared = prepare(quiet, limits, target);
  const beside = besideLimit(prepared, limits, target);
  const isReachable = beside.limit % beside.per === 0;
  const exactly = where === 0 && !isReachable ? -1 : where;
  const figure = exactly === undefined ? Math.round((beside.limit / beside.per) * (1 + off)) : around(beside, exactly);
  return { ...place(prepared, target, figure), aim: { target, exactly } };
};

/** Income where the limit of property, or of spending, is what decides: below the standard, or between the margin and what people have on average. */
const prepare = (household: Household, limits: Limits, target: Aim['target']): Household => {
  const { settlement, members } = household;
  const standard = limits.standard[settlement] * members.length;
  if (target === 'financial-assets' || target === 'home-area') return withMonthly(household, Math.floor(standard * 0.6));
  if (target !== 'rigid-share') return household;
  const margin = (standard * limits.marginMultiple) / 10_000;
  return withMonthly(household, Math.floor((margin + (limits.disposableIncome[settlement] * members.length) / 12) / 2));
};

const place = (household: Household, target: Aim['target'], figure: number): Household => {
  const { property, members } = household;
  switch (target) {
    case 'standard':
    case 'margin':
    case 'disposable-income':
      return withMonthly(household, figure);
    case 'financial-assets':
      return { ...household, property: { ...property, deposit: { amount: figure, count: 1, area: 0 } } };
    case 'home-area':
      return { ...household, property: { ...property, home: { amount: 0, count: 2, area: figure } } };
    case 'rigid-share':
      return { ...household, members: members.map((it, no) => (no === 0 ? { ...it, spending: { ...it.spending, medical: figure } } : it)) };
  }
};
