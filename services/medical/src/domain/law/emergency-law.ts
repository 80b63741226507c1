import { basisPoints, calendarDays, choice, fenAmount, type Law, mayLack, months, type Standards } from '@jiuzhu/policy';

/** 疾病应急救助 (649号 Art 32): what the fund pays a hospital of the costs of an emergency that nobody else pays. Which figures, each place says. */
export const emergencyLaw = {
  /** which share of what is left unpaid */
  ratio: basisPoints('medical.emergency.ratio'),
  /** 单例限额: at most how much for one patient's emergency; a place that does not say has none */
  cap: mayLack(fenAmount('medical.emergency.cap')),
  /** how long after the end of the emergency care a hospital may apply; a place that does not say has no limit */
  within: mayLack(months('medical.emergency.within')),
  roundingMode: choice('medical.rounding.mode', ['up', 'down', 'halfUp']),
  roundingUnit: choice('medical.rounding.unit', ['fen', 'jiao', 'yuan']),
  /** what may be done against the decision: the same for all social assistance */
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
} satisfies Law;

export type EmergencyLaw = Standards<typeof emergencyLaw>;
