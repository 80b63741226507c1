import type { ToldTrial } from '../classification/judgement.ts';
import type { Reason } from '@jiuzhu/policy';

/** What excuses a condition that is not met: so many homes, where all of them together are small; no income, of which nothing is a share. */
export const exceptions: Readonly<Record<string, string>> = { homes: 'home-area', 'rigid-spending': 'rigid-no-income' };
export const excusedBy: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(exceptions).map(([of, by]) => [by, of]));

export const reasonOf = ({ reasons }: ToldTrial, code: string): Reason | undefined => reasons.find((it) => it.code === code);
