import type { Accept, Day, Id, Problem, Reject } from '@jiuzhu/kernel';
import type { Law, Standards } from '@jiuzhu/policy';
import type { Store } from './store.ts';

export type Ctx<L> = {
  /** the causing event's or the command's day, Asia/Shanghai */
  readonly today: Day;
  /** the instant, ISO 8601 in UTC: to record, never to decide */
  readonly now: string;
  readonly actor: { readonly id: string; readonly agency: string; readonly region: string; readonly roles: readonly string[] };
  /** resolved for the subject's region and the day, frozen, hashed */
  readonly law: Standards<L>;
  /** the same laws on another day, where a decision spans months; a missing one is `StandardMissing` all the same */
  readonly lawOn: (day: Day) => Standards<L>;
  /** the same laws of a region that the subject was not known to lie in, on a day and as they were known on it: for what waited until it was known */
  readonly lawIn: (region: string, day: Day) => Standards<L>;
  /** version of a locked stream before this change; without a name, of the subject's own */
  readonly version: (stream?: string) => number;
  /** derived from the cause: a retry repeats itself */
  readonly newId: <K extends string>(kind: K) => Id<K>;
};

/** The event that is reacted to, by its place in its owner's stream: what a projection's row keeps to say what it was made from. */
export type Source = { readonly stream: string; readonly version: number };

/** A reaction also knows where what it reacts to stands. */
export type Reacting<L> = Ctx<L> & { readonly source: Source };

/**
 * `subject · key · law? · decide`: everything that changes anything. A key may hold the id of a thing that is yet to be, so that its stream
 * can be locked: `newId` in `key` is the one of the cause, and draws from kinds of its own.
 */
export type Road<I, K, In, Out, U extends string, L, R, C = Ctx<L>> = {
  readonly subject: Store<K, In, Out, U>;
  readonly key: (input: I, newId: Ctx<L>['newId']) => K;
  readonly law?: L;
  readonly decide: (input: I, state: In, ctx: C) => R;
};

export type Verdict<Out> = Accept<Out> | Reject<Problem>;

/** The road once its types have done their work: what the kit itself drives. */
export type AnyRoad = Road<unknown, unknown, unknown, unknown, string, Law, Verdict<unknown>>;

/** What a declined input, a lost race and a reused key are called, in every service alike; and a missing standard, where a law is named. */
export type KitProblem<L = unknown> = 'InvalidInput' | 'Busy' | 'KeyReused' | (unknown extends L ? never : 'StandardMissing');

export type ProblemOf<R> = R extends Reject<infer P> ? P['problem'] : never;
