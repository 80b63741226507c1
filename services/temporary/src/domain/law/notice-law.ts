import { calendarDays, mayLack, months, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';

/** What is decided is told in writing, and may be brought before another (国务院令第649号 Art 65). */
export const noticeLaw = {
  /** 民发〔2021〕57号 Art 21 in its kind: a refusal in writing, with its reasons */
  refusalNotice: workingDays('temporary.period.refusal-notice'),
  /** 行政复议, 行政诉讼: the same for every decision of an office, and said once; of no account where no document is confirmed */
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
} satisfies Law;
export type NoticeLaw = Standards<typeof noticeLaw>;
