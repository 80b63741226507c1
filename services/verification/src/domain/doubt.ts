import { isFailure, type Result } from './answer.ts';
import type { Difference } from './difference.ts';
import type { Kind } from './household.ts';

/** Something that the decider should look into. */
export type Doubt =
  'source-failed' | 'member-not-authorised' | 'death-recorded' | 'income-undeclared' | 'property-undeclared' | 'declared-otherwise';

/** More found than declared is undeclared; less is declared otherwise, and may be an agency's gap. */
export const doubts = (results: readonly Result[], differing: readonly (Difference & { readonly kind: Kind })[]): readonly Doubt[] => {
  const more = (kind: Kind): boolean => differing.some((it) => it.kind === kind && it.verified > it.declared);
  const said: readonly (readonly [Doubt, boolean])[] = [
    ['source-failed', results.some(isFailure)],
    ['member-not-authorised', results.some(({ status }) => status === 'NOT_AUTHORISED')],
    ['death-recorded', results.some(({ item, status }) => item === 'death' && status === 'HIT')],
    ['income-undeclared', more('income')],
    ['property-undeclared', more('property')],
    ['declared-otherwise', differing.some((it) => it.verified < it.declared)],
  ];
  return said.filter(([, holds]) => holds).map(([doubt]) => doubt);
};
