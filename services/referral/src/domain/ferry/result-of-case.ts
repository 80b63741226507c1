import type { Result } from '../ticket/ticket.ts';

/** What programmes call the end of a case. Of any other word nothing follows: whoever works the ticket records its result. */
const words: Readonly<Record<string, Result>> = {
  granted: 'granted',
  confirmed: 'granted',
  approved: 'granted',
  paid: 'granted',
  settled: 'granted',
  refused: 'refused',
  withdrawn: 'no-need',
};

/** What a case that is closed came to. */
export const resultOfCase = ({ status, stage }: { readonly status: string; readonly stage: string }): Result | undefined =>
  stage === 'closed' ? words[status] : undefined;
