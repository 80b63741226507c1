import { addMonths, day, type Day, type Month, monthOf } from '@jiuzhu/kernel';

/** The day whose standards bear on the figures of a month: the first of the month in which they are known. */
export const bearingDay = (month: Month): Day => addMonths(day(`${month}-01`), 1);

/** For which month it is paid. */
export const paidMonth = (month: Month, after: number): Month => monthOf(addMonths(day(`${month}-01`), after));
export const monthBefore = (month: Month): Month => monthOf(addMonths(day(`${month}-01`), -1));
