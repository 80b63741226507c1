import type { Act } from '@jiuzhu/casework';
import { addFen, addMonths, fen, subtractFen } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';

export const stopReasons = ['recovered', 'moved-away', 'died', 'untrue'] as const;
export type StopReason = (typeof stopReasons)[number];

/** 分阶段救助: a part of what was approved at once, and the day on which it is paid. */
export type Stage = { readonly on: Day; readonly amount: Fen };

/** 跟进: whoever was granted in stages is looked after, and the sheet of it by its hash. */
export type Visit = Act & {
  readonly continues: boolean;
  readonly sheetHash: string;
  /** how many stages were paid by then */ readonly after: number;
};

/** What came of the stages: the days on which they were paid, the first before the others. */
export type Course = {
  readonly paidOn: readonly Day[];
  readonly visits: readonly Visit[];
  readonly stopped?: (Act & { readonly reason: StopReason; readonly unpaid: Fen }) | undefined;
};

/** `visit`: whether the next stage waits for a visit after the one before. */
export type Staged = { readonly stages: readonly Stage[]; readonly visit: 'required' | 'free'; readonly course: Course };

type Law = { readonly stageVisit: 'required' | 'free'; readonly stageSpan: number };

/** Whether they come to what is granted, one after the other, from today on and no further than the region lets. */
export const isFit = (stages: readonly Stage[], amount: Fen, today: Day, { stageSpan }: Law): boolean =>
  stages.length > 1 &&
  addFen(...stages.map((it) => it.amount)) === amount &&
  stages.every(({ on }, at) => on >= today && on <= addMonths(today, stageSpan) && on > (stages[at - 1]?.on ?? ''));

export const begun = (stages: readonly Stage[], { stageVisit }: Law, today: Day): Staged =>
  paidOn({ stages, visit: stageVisit, course: { paidOn: [], visits: [] } }, today);

/** The stage that is paid next, if any is. */
export const nextOf = ({ stages, course }: Staged): Stage | undefined => (course.stopped ? undefined : stages[course.paidOn.length]);

/** Before every stage but the first, where the region wants it. */
export const awaitsVisit = (it: Staged): boolean => {
  const { paidOn: paid, visits } = it.course;
  return it.visit === 'required' && nextOf(it) !== undefined && paid.length > 0 && visits.at(-1)?.after !== paid.length;
};

/** The day from which the next stage may be paid, where nothing holds it up. */
export const payableFrom = (it: Staged): Day | undefined => (awaitsVisit(it) ? undefined : nextOf(it)?.on);

/** All that is due by a day is paid. */
export const paidOn = (it: Staged, today: Day): Staged => {
  const from = payableFrom(it);
  if (from === undefined || from > today) return it;
  return paidOn({ ...it, course: { ...it.course, paidOn: [...it.course.paidOn, today] } }, today);
};

export const paidIn = ({ stages, course }: Staged): Fen =>
  addFen(fen(0), ...stages.slice(0, course.paidOn.length).map(({ amount }) => amount));
export const unpaidIn = (it: Staged): Fen => subtractFen(addFen(fen(0), ...it.stages.map(({ amount }) => amount)), paidIn(it));

export const visited = (it: Staged, act: Act, found: { readonly continues: boolean; readonly sheetHash: string }): Staged => ({
  ...it,
  course: { ...it.course, visits: [...it.course.visits, { ...act, ...found, after: it.course.paidOn.length }] },
});

/** What was not paid is not paid any more. */
export const stopped = (it: Staged, { on, by }: Act, reason: StopReason): Staged => ({
  ...it,
  course: { ...it.course, stopped: { on, by, reason, unpaid: unpaidIn(it) } },
});
