import type { Day, Id } from '@jiuzhu/kernel';
import type { Purpose } from './purpose.ts';

/** A report that stands, in outline. */
export type StandingReport = {
  readonly requestId: Id<'request'>;
  readonly purpose: Purpose;
  readonly on: Day;
  readonly complete: boolean;
  readonly validUntil: Day;
};

type Wanted = { readonly purpose: Purpose; readonly freshFrom?: Day | undefined; readonly today: Day };

/** A complete report that still holds is the answer, and was told; where a newer one is wanted, only what was issued from that day on. */
export const answering = (newest: readonly StandingReport[], { purpose, freshFrom, today }: Wanted): StandingReport | undefined =>
  newest.find((it) => it.purpose === purpose && it.complete && it.validUntil >= today && (freshFrom === undefined || it.on >= freshFrom));
