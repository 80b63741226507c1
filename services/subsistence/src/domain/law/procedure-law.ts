import { basisPoints, calendarDays, choice, count, mayLack, months, oneOf, table, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { committable } from '../procedure/commitment/material.ts';

/** The periods and offices of the procedure. A case is bound by those in force on the day of its acceptance. */
export const procedureLaw = {
  /** 57号 Art 15: from acceptance to the start of the survey */
  surveyStart: workingDays('subsistence.period.survey-start'),
  /** 57号 Art 17: from the request to the start of the data check by the county, whoever decides; of what was accepted before it was counted, there is no such day */
  verificationStart: mayLack(workingDays('subsistence.period.verification-start')),
  /** how long the survey itself may take, from the acceptance or the objection: a region's own (达州 2021: ten); where no document says it, there is no such day */
  surveyDone: mayLack(workingDays('subsistence.period.survey', { by: ['first', 'after-objection'] })),
  /** 57号 Art 28: nobody is admitted without a survey; a place may exempt households of which it knows otherwise */
  survey: choice('subsistence.survey', ['required', 'exempt']),
  /**
   * 57号 Art 19, before the confirmation. After an objection no second publicity is demanded of the allowance, 0 days where the region adds none, and one is of
   * support in extreme difficulty (43号 Art 15). After the confirmation some places post once more (达州 2021): 0 days elsewhere.
   */
  publicity: calendarDays('subsistence.period.publicity', {
    by: ['first', 'after-objection', 'tekun-after-objection', 'after-confirmation'],
  }),
  /** 57号 Art 20 */
  countyOpinion: workingDays('subsistence.period.county-opinion'),
  /** 57号 Art 21 */
  refusalNotice: workingDays('subsistence.period.refusal-notice'),
  /** 57号 Art 22; 民发〔2022〕83号 四(一) for devolved offices and for what counts as special */
  total: workingDays('subsistence.period.total', { by: ['county', 'devolved', 'special'] }),
  /** 43号 Art 16: of support in extreme difficulty, at least three of ten are visited by the county before the decision; of the allowance some places say so (达州 2021) */
  spotCheck: mayLack(basisPoints('subsistence.spot-check.share', { by: ['tekun', 'dibao'] })),
  /** 告知承诺制 (民发〔2022〕83号): which certificates may be promised, and by when it is looked whether that holds; where no document says it, none may be */
  commitmentMaterials: mayLack(table('subsistence.commitment.materials', { material: oneOf(committable) })),
  commitmentCheck: mayLack(workingDays('subsistence.period.commitment-check')),
  /** 达州 (2021): how many must be there when a township decides; where no document says it, no township can */
  meetingQuorum: mayLack(count('subsistence.meeting.quorum')),
  /** 行政复议法 Art 20 and 行政诉讼法 Art 46, from the service of the letter: where no document was confirmed, how long is not said */
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
  /** how long a household stays recognised: 刚性支出困难家庭认定办法 Art 10, twelve months at most */
  rigidRecognition: months('subsistence.recognition.rigid'),
  /** reviewed each year: no rule of the state names the period */
  marginRecognition: months('subsistence.recognition.margin'),
  /** 57号 Art 21: from the month after the decision; some provinces pay from its own month */
  paidFrom: choice('subsistence.paid-from', ['next-month', 'same-month']),
} satisfies Law;

export type ProcedureLaw = Standards<typeof procedureLaw>;
