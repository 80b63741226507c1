import { basisPoints, calendarDays, choice, fenPerPersonMonth, type Law, mayLack, months, type Standards } from '@jiuzhu/policy';

/** 因病致贫重病患者: who is so impoverished by the costs of an illness. Which figures, each place says. */
export const illnessLaw = {
  /** 低保标准 of where the household lives */
  standard: fenPerPersonMonth('subsistence.standard', { by: 'settlement' }),
  /** how many times the standard may be left to each, and whether just as many are too many */
  multiple: basisPoints('medical.illness-poor.multiple'),
  comparator: choice('medical.illness-poor.comparator', ['lt', 'le']),
  /** for how long it is recognised */
  valid: months('medical.illness-poor.valid'),
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
} satisfies Law;

export type IllnessLaw = Standards<typeof illnessLaw>;
