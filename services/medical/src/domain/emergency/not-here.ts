import { reject } from '@jiuzhu/kernel';
import type { Relief } from './relief.ts';
import { type ReliefStatus, reliefStatusOf } from './standing.ts';

/** Somebody has seen another version of it. */
export const staleOf = ({ version: current }: Relief, version: number) =>
  current === version ? undefined : reject('StaleVersion', { current, path: ['version'] });

/** It is not where this can be done. */
export const notHere = (it: Relief, ...statuses: readonly ReliefStatus[]) => {
  const status = reliefStatusOf(it);
  return statuses.includes(status) ? undefined : reject('ReliefInOtherStatus', { status });
};
