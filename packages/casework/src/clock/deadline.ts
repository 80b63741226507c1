import type { Day, Deadline } from '@jiuzhu/kernel';

/** What has to be done, and by when: of which decision, where each has its own; by which instant, where hours are counted. */
export type CaseDeadline<What extends string = string> = Deadline & {
  readonly what: What;
  readonly of?: number | undefined;
  readonly at?: string | undefined;
};

/** The day it is, and the instant as it is written in a context. */
export type Moment = { readonly today: Day; readonly now: string };

/** A day is over on the next; an instant when it has come. */
export const hasPassed = ({ day, at }: Pick<CaseDeadline, 'day' | 'at'>, { today, now }: Moment): boolean =>
  at === undefined ? day < today : at <= now;

const isSame = (one: CaseDeadline, other: CaseDeadline): boolean =>
  one.what === other.what && one.day === other.day && one.of === other.of && one.at === other.at;

/** Whether it passed and was told: once. A deadline that moved since is another. */
export const isMissed = (missed: readonly CaseDeadline[], it: CaseDeadline): boolean => missed.some((one) => isSame(one, it));

/** Those whose passing nobody has been told of. */
export const untoldOf = <D extends CaseDeadline>(due: readonly D[], missed: readonly CaseDeadline[]): readonly D[] =>
  due.filter((it) => !isMissed(missed, it));

/** 超期: those that have passed, and nobody was told. */
export const overdueOf = <D extends CaseDeadline>(due: readonly D[], missed: readonly CaseDeadline[], moment: Moment): readonly D[] =>
  untoldOf(due, missed).filter((it) => hasPassed(it, moment));

/** The first of them. */
export const firstDue = (all: readonly Pick<CaseDeadline, 'day'>[]): Day | undefined =>
  all
    .map(({ day }) => day)
    .toSorted()
    .at(0);

export const withMissed = <D extends CaseDeadline, Case extends { readonly missed: readonly D[] }>(it: Case, more: readonly D[]): Case => ({
  ...it,
  missed: [...it.missed, ...more],
});
