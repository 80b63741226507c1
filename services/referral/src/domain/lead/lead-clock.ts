import { addWorkingDays, type Day, type Deadline } from '@jiuzhu/kernel';
import { type Law, mayLack, type Standards, workingDays } from '@jiuzhu/policy';

/**
 * How long a lead may wait for its answer, whoever has it in hand. 发现 → 立即上报窗口 → 实地核查 (西宁城北 2022): at once, and in no number of days; the
 * same day is asked there of its own village teams, a day of what press and petitions bring, and nothing of what a partner tells. Where a region
 * set no period there is no day, and nothing is overdue.
 */
export const leadClockLaw = { answer: mayLack(workingDays('referral.period.lead')) } satisfies Law;

/** By when what was told on a day is to be answered. */
export const answerDue = (toldOn: Day, { answer }: Pick<Standards<typeof leadClockLaw>, 'answer'>): Deadline | undefined =>
  answer === undefined ? undefined : addWorkingDays(toldOn, answer);
