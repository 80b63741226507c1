/** One year of the State Council's arrangement of holidays: what differs from Monday to Friday. Dates as 'MM-DD', periods inclusive. */
export type CalendarYear = {
  readonly year: number;
  readonly notice: string;
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly worked: readonly string[];
};
