import { fen, isFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';

/** What a raw value of a file turned out to be. Faults are sentences with the path inside the value. */
export type Reading<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly faults: readonly string[] };

/** What of a figure can be written down: enough to make its measure again where its law is not. */
export type MeasureDescription = {
  readonly unit: Unit;
  /** of a choice: its words */
  readonly choices?: readonly string[];
};

/** How one figure is written and read: whole numbers of a small unit throughout, so that nothing is rounded by being stored. */
export type Measure<V> = MeasureDescription & { readonly read: (raw: unknown) => Reading<V> };

/** Money in fen, `bp` 1/10000, `wd` working days, `d` calendar days, `h` hours that run day and night, `dm2` 1/100 of a square metre. */
export type Unit = (typeof units)[number];
export const units = ['fen', 'fen_per_person_month', 'bp', 'count', 'months', 'wd', 'd', 'h', 'dm2', 'choice', 'table'] as const;

const natural = (raw: unknown): Reading<number> =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
    ? { ok: true, value: raw }
    : { ok: false, faults: ['is not a whole number of 0 or more'] };

const amount = (raw: unknown): Reading<Fen> =>
  isFen(raw) && raw >= 0 ? { ok: true, value: fen(raw) } : { ok: false, faults: ['is not a whole number of fen, 0 or more'] };

export const money = (unit: 'fen' | 'fen_per_person_month'): Measure<Fen> => ({ unit, read: amount });
export const number = (unit: 'bp' | 'count' | 'months' | 'wd' | 'd' | 'h' | 'dm2'): Measure<number> => ({ unit, read: natural });

export const oneOf = <const C extends string>(choices: readonly C[]): Measure<C> => ({
  unit: 'choice',
  choices,
  read: (raw) => {
    const value = choices.find((choice) => choice === raw);
    return value === undefined ? { ok: false, faults: [`is none of ${choices.join(', ')}`] } : { ok: true, value };
  },
});

/** An object with exactly these keys, each read by its own measure; all faults, not the first. */
export const readObject = <O extends Readonly<Record<string, unknown>>>(
  raw: unknown,
  fields: { readonly [K in keyof O]: (raw: unknown) => Reading<O[K]> },
): Reading<O> => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, faults: [`is not an object with ${Object.keys(fields).join(', ')}`] };
  }
  const given = new Map<string, unknown>(Object.entries(raw));
  const read = Object.entries(fields).map(
    ([key, reader]) => [key, (reader as (raw: unknown) => Reading<unknown>)(given.get(key))] as const,
  );
  const unknown = [...given.keys()].filter((key) => !(key in fields)).map((key) => `.${key} is not a key of this value`);
  const faults = [...read.flatMap(([key, it]) => (it.ok ? [] : it.faults.map((fault) => `.${key} ${fault}`))), ...unknown];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: Object.fromEntries(read.map(([key, it]) => [key, it.ok ? it.value : undefined])) as O };
};
