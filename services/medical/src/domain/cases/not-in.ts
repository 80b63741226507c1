import { reject } from '@jiuzhu/kernel';
import type { MedicalCase } from './medical-case.ts';
import { type Status, statusOf } from './status.ts';

/** Somebody has seen another version of the case, or it is not where this can be done. */
export const notIn = (it: MedicalCase, version: number, ...statuses: readonly Status[]) => {
  if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
  const status = statusOf(it);
  return statuses.includes(status) ? undefined : reject('CaseInOtherStatus', { status });
};
