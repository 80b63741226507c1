import { addDays, addMonths, workingDayFrom } from '@jiuzhu/kernel';
import type { Deadline } from '@jiuzhu/kernel';
import type { Notice } from './notice.ts';

/** Until when a decision may be brought before another: not known where it was not served yet, or where no confirmed document says how long. */
export type Appeal = { readonly reconsiderUntil?: Deadline | undefined; readonly litigateUntil?: Deadline | undefined };

/** In calendar days, and in months. */
export type AppealPeriods = { readonly reconsideration?: number | undefined; readonly litigation?: number | undefined };

/**
 * 行政复议, 行政诉讼 (Order 649 Art 65): each runs from the day on which the letter was served, which does not count itself; one that ends on a holiday ends on
 * the next working day (Civil Code, article 203).
 */
export const appealOf = (notice: Notice | undefined, { reconsideration, litigation }: AppealPeriods): Appeal => {
  const from = notice?.servedOn;
  if (!from) return {};
  return {
    ...(reconsideration === undefined ? {} : { reconsiderUntil: workingDayFrom(addDays(from, reconsideration)) }),
    ...(litigation === undefined ? {} : { litigateUntil: workingDayFrom(addMonths(from, litigation)) }),
  };
};
