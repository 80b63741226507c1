/** A calendar day that exists, 'YYYY-MM-DD', years 0001 to 9999. Days compare as text: `a < b` is "earlier". */
export type Day = string & { readonly day: unique symbol };
/** 'YYYY-MM'. Months compare as text too. */
export type Month = string & { readonly month: unique symbol };

type Civil = { readonly year: number; readonly month: number; readonly date: number };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));

const civil = (day: string): Civil => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) });
const digits = (value: number, width: number): string => String(value).padStart(width, '0');

const written = ({ year, month, date }: Civil): Day => {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('the day is outside the years 0001 to 9999');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}` as Day;
};

/** Whether a value of unknown origin is a day that exists. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, date } = civil(value);
  return year >= 1 && date >= 1 && date <= daysIn(year, month);
};

/** The day, or a RangeError. An edge asks `isDay` first. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError('the text is not a calendar day');
  return text;
};

/** Days since 0000-03-01: years that begin in March end with the leap day, so that months have fixed offsets. */
const ordinal = (text: Day): number => {
  const { year, month, date } = civil(text);
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + date - 1;
};

const fromOrdinal = (count: number): Day => {
  const centuries = Math.min(Math.floor((((count % 146097) + 146097) % 146097) / 36524), 3);
  const inCentury = (((count % 146097) + 146097) % 146097) - centuries * 36524;
  const quads = Math.floor(inCentury / 1461);
  const inQuad = inCentury - quads * 1461;
  const single = Math.min(Math.floor(inQuad / 365), 3);
  const inYear = inQuad - single * 365;
  const months = Math.floor((inYear * 5 + 2) / 153);
  const years = Math.floor(count / 146097) * 400 + centuries * 100 + quads * 4 + single;
  const date = inYear - Math.floor((months * 153 + 2) / 5) + 1;
  return written(months < 10 ? { year: years, month: months + 3, date } : { year: years + 1, month: months - 9, date });
};

const whole = (count: number): number => {
  if (!Number.isSafeInteger(count)) throw new RangeError('days and months are counted in whole numbers');
  return count;
};

export const addDays = (from: Day, days: number): Day => fromOrdinal(ordinal(from) + whole(days));

/** The same date so many months on, or that month's last day where it has no such date (Civil Code, article 202). */
export const addMonths = (from: Day, months: number): Day => {
  const { year, month, date } = civil(from);
  const count = year * 12 + month - 1 + whole(months);
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return written({ ...target, date: Math.min(date, daysIn(target.year, target.month)) });
};

export const compareDays = (one: Day, other: Day): -1 | 0 | 1 => (one < other ? -1 : one > other ? 1 : 0);

/** Days from one to the other: 1 from today to tomorrow, negative when the second is the earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

/** Whether the day lies in the period, both ends included; a period without an end is open. */
export const isWithin = (it: Day, from: Day, to?: Day): boolean => from <= it && (to === undefined || it <= to);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (it: Day): number => ((ordinal(it) + 2) % 7) + 1;

/**
 * Completed years of life (周岁) on a day: reached on the birthday. Born on 29 February, in a common year on the 28th, since the period ends
 * with the month where the date is lacking (Civil Code, article 202). RangeError: the day is before the birth.
 */
export const ageOn = (birth: Day, on: Day): number => {
  if (on < birth) throw new RangeError('nobody has an age before their birth');
  const years = civil(on).year - civil(birth).year;
  return on < addMonths(birth, years * 12) ? years - 1 : years;
};

/** The last day from which so many months have passed by a day: `addMonths(it, months) <= on` exactly for those on it or before. */
export const lastStartOf = (months: number, on: Day): Day => {
  const start = addMonths(on, -months);
  return on === lastOfMonth(on) ? lastOfMonth(start) : start;
};

/** The last birthday of whoever has completed so many years on the day: `ageOn(born, on) >= age` exactly for those born on it or before. */
export const lastBirthOf = (age: number, on: Day): Day => lastStartOf(12 * age, on);

export const yearOf = (it: Day): number => civil(it).year;
export const monthOf = (it: Day): Month => it.slice(0, 7) as Month;
export const firstOfMonth = (it: Day): Day => written({ ...civil(it), date: 1 });
export const lastOfMonth = (it: Day): Day => {
  const { year, month } = civil(it);
  return written({ year, month, date: daysIn(year, month) });
};
