import type { Day } from '@jiuzhu/kernel';

/** Where a fact was read: kind of fact, stream and version it came with, the day it speaks of, and who says so (declared, verified, corrected). */
export type FactSource = {
  readonly kind: string;
  readonly stream: string;
  readonly version: number;
  readonly asOf: Day;
  readonly source: string;
  /** about somebody outside the household (an obligor): its figure is never shown to the applicant */
  readonly thirdParty?: true;
};

export type Known<T> = { readonly known: true; readonly value: T; readonly facts: readonly FactSource[] };
export type Unknown = { readonly known: false; readonly why: string; readonly facts: readonly FactSource[] };
/** What a rule is given. Not knowing is a value: it never passes and never fails. */
export type Fact<T> = Known<T> | Unknown;

export const known = <T>(value: T, ...facts: readonly [FactSource, ...FactSource[]]): Known<T> => ({ known: true, value, facts });

/** `why` in Chinese, for the officer: what is missing and from whom. */
export const unknown = (why: string, ...facts: readonly FactSource[]): Unknown => ({ known: false, why, facts });

type ValuesOf<F extends readonly Fact<unknown>[]> = {
  -readonly [I in keyof F]: Extract<F[I], Known<unknown>> extends Known<infer V> ? V : never;
};

/** A fact computed from facts: with all their sources, and unknown, for all their reasons, as soon as one of them is. */
export const derive = <const F extends readonly Fact<unknown>[], R>(from: F, compute: (...values: ValuesOf<F>) => R): Fact<R> => {
  const facts = from.flatMap((it) => it.facts);
  const why = from.flatMap((it) => (it.known ? [] : [it.why]));
  if (why.length > 0) return { known: false, why: [...new Set(why)].join('；'), facts };
  return { known: true, value: compute(...(from.flatMap((it) => (it.known ? [it.value] : [])) as ValuesOf<F>)), facts };
};
