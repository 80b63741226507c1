import { accept, reject } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { isDuring } from '../act.ts';
import { appealOf } from './appeal.ts';
import type { AppealPeriods } from './appeal.ts';
import { letterTold, noticeOf } from './notice.ts';
import type { Notice, WayToServe, Written } from './notice.ts';

type Decided = { readonly number: number; readonly on: Day };
type Service = { readonly servedOn: Day; readonly today: Day };

/** 送达 by an officer, who brings the letter that the post did not: of something that was decided in writing, once, and on a day between the decision and today. */
export const isUnservable = (it: Written, decided: Decided | undefined, { servedOn, today }: Service) => {
  const notice = decided && noticeOf(it, decided.number);
  if (!decided || !notice) return reject('NothingToServe');
  if (notice.servedOn) return reject('AlreadyServed', { on: notice.servedOn });
  if (!isDuring(servedOn, decided.on, today)) return reject('DayOutsideProcedure', { from: decided.on, to: today, path: ['servedOn'] });
  return undefined;
};

type Seen = { readonly version: number };
/** `letterHash` of what was brought, where whoever brings it has rendered it: the post may have had it before. */
type Brought = Seen & Pick<Notice, 'letterHash'> & { readonly servedOn: Day; readonly way: WayToServe };

/** The letter of what was decided, brought by an officer who says when and how it came: told of the case as that officer has seen it, or why it cannot be. */
export const letterBrought = <Case extends Written & Seen>(
  it: Case,
  decided: Decided | undefined,
  { version, servedOn, way, letterHash }: Brought,
  { by, today }: { readonly by: string; readonly today: Day },
) => {
  if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
  const unservable = isUnservable(it, decided, { servedOn, today });
  if (unservable || !decided) return unservable ?? reject('NothingToServe');
  return accept(letterTold(it, decided.number, { servedOn, way, by, ...(letterHash === undefined ? {} : { letterHash }) }));
};

/** Of which letters it is known since a change that they came. */
export const servedSince = (before: Written | undefined, after: Written): readonly Notice[] =>
  after.notices.filter(
    ({ decision, servedOn }) => servedOn !== undefined && (before && noticeOf(before, decision)?.servedOn) === undefined,
  );

/** What is told of a letter that came: on which day, and until when it may be appealed against. */
export const serviceOf = (notice: Notice, periods: AppealPeriods) => {
  const { reconsiderUntil, litigateUntil } = appealOf(notice, periods);
  return {
    ...(notice.letterHash ? { letterHash: notice.letterHash } : {}),
    ...(reconsiderUntil ? { reconsiderUntil: reconsiderUntil.day } : {}),
    ...(litigateUntil ? { litigateUntil: litigateUntil.day } : {}),
  };
};
