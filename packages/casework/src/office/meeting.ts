import type { Day } from '@jiuzhu/kernel';

/** 集体研究: an office decides by its meeting, and says when, who was there, and under which number it resolved. */
export type Meeting = {
  readonly on: Day;
  /** of the minutes in that year */
  readonly resolution: { readonly year: number; readonly number: number };
  /** by account */
  readonly attendees: readonly string[];
};

/** Who is named twice is there once. */
export const attendanceOf = ({ attendees }: Pick<Meeting, 'attendees'>): number => new Set(attendees).size;
