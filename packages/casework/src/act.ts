import type { Day } from '@jiuzhu/kernel';

/** Who did it, by account, and when. */
export type Act = { readonly on: Day; readonly by: string };

/** What is said to have been done lies between the acceptance, or whatever it follows, and today. */
export const isDuring = (on: Day, from: Day, today: Day): boolean => from <= on && on <= today;
