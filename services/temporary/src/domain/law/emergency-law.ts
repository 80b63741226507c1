import { choice, fenAmount, fenPerPersonMonth, hours, mayLack, money, months, number, oneOf, table, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { classes } from '../household/class.ts';
import { noticeLaw } from './notice-law.ts';
import { publicEmergencyLaw } from './public-emergency-law.ts';
import { stagesLaw } from './stages-law.ts';

/** How much is granted of an emergency, and by whom. Every figure is a region's own; only the words stand in code. */
export const amountLaw = {
  /** 低保标准 of the place: the measure of most formulas */
  standard: fenPerPersonMonth('subsistence.standard', { by: 'settlement' }),
  /** whose standard: the urban one for everybody, or that of where the household lives */
  standardOf: choice('temporary.emergency.standard-of', ['urban', 'own']),
  /**
   * What limits a grant, by class: the standard times persons times months, a share of what is uncovered, an amount. 0: the place does not limit it by this. What is
   * uncovered is a limit everywhere.
   */
  formula: table('temporary.emergency.formula', {
    class: oneOf(classes),
    months: number('months'),
    share: number('bp'),
    cap: money('fen'),
  }),
  roundingMode: choice('temporary.rounding.mode', ['up', 'down', 'halfUp', 'halfEven']),
  roundingUnit: choice('temporary.rounding.unit', ['fen', 'jiao', 'yuan']),
} satisfies Law;
export type AmountLaw = Standards<typeof amountLaw>;

/** 委托审批: what a township decides, of all that is granted for one incident. */
export const competenceLaw = {
  townshipLimit: fenAmount('temporary.township.limit'),
  townshipComparator: choice('temporary.township.comparator', ['lt', 'le']),
} satisfies Law;
export type CompetenceLaw = Standards<typeof competenceLaw>;

/** 答复: by the clock, from the report. */
export const replyLaw = { reply: hours('temporary.period.reply'), ...publicEmergencyLaw } satisfies Law;

/** How far before what was spent lies the emergency that it was for. Where nobody wrote how far back may be applied for, it may be any time. */
const relation = { window: mayLack(months('temporary.expenditure.window')) } satisfies Law;

/** 事后补充说明: from the payment */
const periods = { papers: workingDays('temporary.period.papers'), ...noticeLaw } satisfies Law;

export const emergencyLaw = { ...amountLaw, ...competenceLaw, ...stagesLaw, ...publicEmergencyLaw, ...relation, ...periods } satisfies Law;
export type EmergencyLaw = Standards<typeof emergencyLaw>;
