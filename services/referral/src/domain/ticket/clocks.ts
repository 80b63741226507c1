import { addWorkingDays, type Day, type Deadline } from '@jiuzhu/kernel';
import { type Law, mayLack, type Standards, workingDays } from '@jiuzhu/policy';
import type { Status } from './ticket.ts';

/**
 * How long a ticket may stand where it stands. No rule of the state says so: where a region set no period there is no day, and nothing is overdue.
 * From 649号 Art 60 alone: whoever is asked handles it or passes it on at once.
 */
export const clocksLaw = {
  acceptance: mayLack(workingDays('referral.period.acceptance')),
  beginning: mayLack(workingDays('referral.period.beginning')),
  result: mayLack(workingDays('referral.period.result')),
  feedback: mayLack(workingDays('referral.period.feedback')),
  followUp: mayLack(workingDays('referral.period.follow-up')),
  sendingOn: mayLack(workingDays('referral.period.sending-on')),
} satisfies Law;

export type Clocks = Standards<typeof clocksLaw>;

const clockOf: Readonly<Record<Status, Exclude<keyof Clocks, 'sources' | 'hash'> | undefined>> = {
  created: 'acceptance',
  accepted: 'beginning',
  'in-progress': 'result',
  result: 'feedback',
  'fed-back': 'followUp',
  returned: 'sendingOn',
  'followed-up': undefined,
};

/** By when the next step is due for what came to stand there on a day. */
export const dueFor = (status: Status, on: Day, clocks: Clocks): Deadline | undefined => {
  const clock = clockOf[status];
  const days = clock && clocks[clock];
  return days === undefined ? undefined : addWorkingDays(on, days);
};
