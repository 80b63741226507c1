import { appealOf, noticeOf } from '@jiuzhu/casework';
import { reject } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { standingDecision } from './education-case.ts';
import type { EducationCase } from './education-case.ts';
import { statusOf } from './status.ts';

type Looking = { readonly officer: string; readonly today: Day };

/** 复核: of what was refused, by somebody who neither decided it nor took the application in, within the days from the service of the letter; what was not served yet has no last day. */
export const isUnreconsiderable = (it: EducationCase, { officer, today }: Looking) => {
  const before = standingDecision(it);
  if (before?.outcome !== 'refused') return reject('CaseInOtherStatus', { status: statusOf(it) });
  if (it.decisions.some(({ by }) => by === officer)) return reject('ReconsideredByItsDecider');
  if (it.opened.by === officer) return reject('DecidedByItsClerk');
  const { reconsiderUntil } = appealOf(noticeOf(it, before.number), before.appeal ?? {});
  return reconsiderUntil && reconsiderUntil.day < today ? reject('ReconsiderationTooLate', { until: reconsiderUntil.day }) : undefined;
};
