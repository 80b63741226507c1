import type { Linkage } from './decide-linkage.ts';

/** What was told of a month: that the subsidy is paid for it, or not any more; nothing, where there was nothing to tell. */
export type Told = 'started' | 'stopped' | undefined;

export type Before = {
  /** of the record that this one corrects */
  readonly sameMonth?: Linkage;
  /** whether it is paid for the month before */
  readonly running: boolean;
};

/**
 * Month by month (按月启动、按月停止): a month whose prices trigger is told with its amounts, and told anew where a correction changes them. One that does not
 * is told to have stopped where the month before is paid for, or where it was told itself that it would be.
 */
export const followUp = (linkage: Linkage, { sameMonth, running }: Before): Told => {
  if (linkage.triggered) return sameMonth && isSame(sameMonth, linkage) ? undefined : 'started';
  if (sameMonth) return sameMonth.triggered ? 'stopped' : undefined;
  return running ? 'stopped' : undefined;
};

const isSame = (one: Linkage, other: Linkage): boolean =>
  one.triggered &&
  other.triggered &&
  one.amounts.urban === other.amounts.urban &&
  one.amounts.rural === other.amounts.rural &&
  one.groups.join() === other.groups.join();
