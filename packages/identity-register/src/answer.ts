import type { Inquiry } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { Outcome } from '@jiuzhu/service-kit';
import type { Identity } from './ports.ts';

/** How long the police are asked: every half an hour for days, after which nobody has said who it is. */
export const patience = { deadline: 'P15D', retry: { firstDelayMs: 30_000, longestDelayMs: 1_800_000 } } as const;

/** What came of a question, as an inquiry of `casework` keeps it: where from and under which number, that nobody knows them, or that there was no answer. */
export const saidBy = (outcome: Outcome<Identity>, answeredOn: Day): Omit<Inquiry, 'askedOn'> => {
  if (outcome.kind !== 'answered') return { answeredOn, outcome: 'gave-up' };
  const { kind, ...found } = outcome.answer;
  return { answeredOn, outcome: kind, ...found };
};
