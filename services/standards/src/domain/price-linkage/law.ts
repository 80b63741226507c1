import { basisPoints, choice, count, fenPerPersonMonth, type Law, mayLack, number, oneOf, type Standards, table } from '@jiuzhu/policy';

/** Who is given the temporary subsidy (发改价格〔2021〕1553号); the last two for a time, and where a place says so. */
const linkedGroups = [
  ...['subsistence', 'extreme-difficulty', 'unemployment-insurance', 'entitled-pensioner', 'orphan', 'unattended-child', 'hiv-child'],
  ...['margin', 'unemployment-subsidy'],
] as const satisfies readonly string[];

/** 社会救助和保障标准与物价上涨挂钩联动机制. */
export const priceLinkageLaw = {
  /** whether prices as a whole and of food are looked at, or those of the poor in towns (SCPI) */
  index: choice('price-linkage.index', ['cpi', 'scpi']),
  /** the rise from the same month of the year before that triggers: a place may be easier than the state, and not harder */
  threshold: basisPoints('price-linkage.threshold', { by: ['cpi', 'food'], inherit: 'minOfAncestors' }),
  scpiThreshold: mayLack(basisPoints('price-linkage.threshold.scpi')),
  /** the standard times the rise, or a part of the standard by the step that the rise has reached */
  formula: choice('price-linkage.formula', ['index', 'steps']),
  steps: mayLack(table('price-linkage.steps', { from: number('bp'), divisor: number('count') })),
  /** never less than this, where the formula is by index */
  minimum: mayLack(fenPerPersonMonth('price-linkage.minimum')),
  groups: table('price-linkage.groups', { group: oneOf(linkedGroups) }),
  /** in how many months after that of the index it is paid */
  paidAfter: count('price-linkage.paid-after'),
  standard: fenPerPersonMonth('subsistence.standard', { by: 'settlement' }),
} satisfies Law;

export type PriceLinkageLaw = Standards<typeof priceLinkageLaw>;
