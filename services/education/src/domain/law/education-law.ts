import { calendarDays, choice, count, mayLack, money, months, oneOf, table, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { boardings, kinds } from '../grants/kind.ts';
import { classes } from '../household/class.ts';
import { stages } from '../school/stage.ts';

const by = ['autumn', 'spring'] as const;

/** When the terms of a place begin, by month and day: the autumn's in the year by which the school year is called, the spring's in the next. */
export const termLaw = {
  termMonth: count('education.term.month', { by }),
  termDay: count('education.term.day', { by }),
} satisfies Law;
export type TermLaw = Standards<typeof termLaw>;

export const applicationLaw = { ...termLaw, decision: workingDays('education.period.decision') } satisfies Law;
export type ApplicationLaw = Standards<typeof applicationLaw>;

/** 适当: what is given by class, stage and boarding, each kind in a row of its own: fen for a term, of what is taught at home 0. */
const rows = { class: oneOf(classes), stage: oneOf(stages), boarding: oneOf(boardings), kind: oneOf(kinds), amount: money('fen') };

export const grantLaw = {
  grants: table('education.grants', rows),
  /** 特教学校: what a place gives there otherwise; of whom it says nothing here the other table holds */
  inSpecialSchools: mayLack(table('education.grants.special-school', rows)),
} satisfies Law;
export type GrantLaw = Standards<typeof grantLaw>;

/** 行政复议, 行政诉讼 (国务院令第649号 第六十五条): the same for every decision of an office, and said once; of no account where no document is confirmed. */
const appealLaw = {
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
} satisfies Law;
export type AppealLaw = Standards<typeof appealLaw>;

export const decisionLaw = {
  ...termLaw,
  ...grantLaw,
  /** from the first day of a term to that on which it is paid */
  paysAfter: calendarDays('education.term.pays-after', { by }),
  /** 公示 at the school: a place that says nothing posts nothing */
  publicity: mayLack(workingDays('education.period.publicity')),
  refusalNotice: workingDays('education.period.refusal-notice'),
  ...appealLaw,
} satisfies Law;
export type DecisionLaw = Standards<typeof decisionLaw>;

/** How a family is told that a term is not paid: within the days of a refusal. Where a place says none nothing is due, and the term is settled all the same. */
export const stoppingLaw = { ...appealLaw, notice: mayLack(workingDays('education.period.refusal-notice')) } satisfies Law;
export type StoppingLaw = Standards<typeof stoppingLaw>;

/** Of the term in which a pupil leaves: whether what was not paid yet is paid. A place that says nothing changes nothing of it. */
export const leavingLaw = { termOfLeaving: mayLack(choice('education.term.of-leaving', ['paid', 'not-paid'])) } satisfies Law;
export type LeavingLaw = Standards<typeof leavingLaw>;
