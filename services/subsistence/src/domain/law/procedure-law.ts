import { calendarDays, choice, months, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';

/** The periods and offices of the procedure. A case is bound by those in force on the day of its acceptance. */
export const procedureLaw = {
  /** 57号 Art 15: from acceptance to the start of the survey */
  surveyStart: workingDays('subsistence.period.survey-start'),
  /** 57号 Art 19; after an objection no second publicity is demanded: 0 days where the region adds none */
  publicity: calendarDays('subsistence.period.publicity', { by: ['first', 'after-objection'] }),
  /** 57号 Art 20 */
  countyOpinion: workingDays('subsistence.period.county-opinion'),
  /** 57号 Art 21 */
  refusalNotice: workingDays('subsistence.period.refusal-notice'),
  /** 57号 Art 22; 民发〔2022〕83号 四(一) for devolved offices and for what counts as special */
  total: workingDays('subsistence.period.total', { by: ['county', 'devolved', 'special'] }),
  /** 57号 Art 2: the county, or the township where the county has devolved it */
  decidedAt: choice('subsistence.decided-at', ['county', 'township']),
  /** how long a household stays recognised: 刚性支出困难家庭认定办法 Art 10, twelve months at most */
  rigidRecognition: months('subsistence.recognition.rigid'),
  /** reviewed each year: no rule of the state names the period */
  marginRecognition: months('subsistence.recognition.margin'),
  /** 57号 Art 21: from the month after the decision; some provinces pay from its own month */
  paidFrom: choice('subsistence.paid-from', ['next-month', 'same-month']),
} satisfies Law;

export type ProcedureLaw = Standards<typeof procedureLaw>;
