import type { Reason } from '@jiuzhu/policy';

/**
 * One thing that would have to be otherwise. `condition`: a condition would have to be met, `or` else its exception; `kept`: it is met already, and would
 * have to stay so. `known`: what nobody knows yet would have to be found out, whatever comes out. `household`: the whole household would have to apply.
 * `anew`: who is away would have to live there again, and all is judged anew then: nobody knows with what outcome. `none`: no change of this family alone turns
 * the outcome.
 */
export type Change =
  | { readonly turn: 'condition'; readonly reason: Reason; readonly or?: Reason; readonly kept: boolean }
  | { readonly turn: 'known'; readonly what: Open }
  | { readonly turn: 'household' }
  | { readonly turn: 'anew'; readonly reason: Reason }
  | { readonly turn: 'none' };

/** What is open: who owes support, whose the income is that was found, or how much of a thing there is. */
export type Open = 'survey-of-obligors' | 'own-income' | 'owned';

export const none: Change = { turn: 'none' };
export const surveyed: Change = { turn: 'known', what: 'survey-of-obligors' };
export const attributed: Change = { turn: 'known', what: 'own-income' };
export const counted: Change = { turn: 'known', what: 'owned' };
