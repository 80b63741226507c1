import type { Accept, Day, Id, Problem, Reject } from '@jiuzhu/kernel';
import type { Law, Standards } from '@jiuzhu/policy';
import type { Store } from './store.ts';

export type Ctx<L> = {
  /** the causing event's or the command's day, Asia/Shanghai */
  readonly today: Day;
  /** the instant, ISO 8601 in UTC: to record, never to decide */
  readonly now: string;
  readonly actor: { readonly id: string; readonly agency: string; readonly region: string };
  /** resolved for the subject's region and the day, frozen, hashed */
  readonly law: Standards<L>;
  /** the same laws on another day, where a decision spans months; a missing one is `StandardMissing` all the same */
  lawOn(day: Day): Standards<L>;
  /** version of a locked stream before this change; without a name, of the subject's own */
  version(stream?: string): number;
  /** derived from the cause: a retry repeats itself */
  newId<K extends string>(kind: K): Id<K>;
};

/** `subject · key · law? · decide`: everything that changes anything. */
export type Road<I, K, In, Out, U extends string, L, R> = {
  readonly subject: Store<K, In, Out, U>;
  readonly key: (input: I) => K;
  readonly law?: L;
  readonly decide: (input: I, state: In, ctx: Ctx<L>) => R;
};

export type Verdict<Out> = Accept<Out> | Reject<Problem>;

/** The road once its types have done their work: what the kit itself drives. */
export type AnyRoad = Road<unknown, unknown, unknown, unknown, string, Law, Verdict<unknown>>;

/** What a declined input, a lost race, a reused key and a missing standard are called, in every service alike. */
export type KitProblem = 'InvalidInput' | 'Busy' | 'KeyReused' | 'StandardMissing';

export type ProblemOf<R> = R extends Reject<infer P> ? P['problem'] : never;
