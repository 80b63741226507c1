import { fen, isDay, parseYuan } from '@jiuzhu/kernel';
import type { Day, Fen, Id } from '@jiuzhu/kernel';
import { classes } from '../household/class.ts';
import type { Class } from '../household/class.ts';

/** What comes of a case, or what of its file cannot be read. */
export type Worked =
  | { readonly ok: true; readonly outcome: Readonly<Record<string, unknown>>; readonly trials: readonly never[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A case as it is written, with all that is wrong in it. */
export type Given = { readonly raw: Readonly<Record<string, unknown>>; readonly faults: readonly string[] };

/** A map of these keys alone: a misspelt key must not pass for one that was left out. */
export const mapOf = (raw: unknown, keys: readonly string[]): Given => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { raw: {}, faults: [`given is no map of ${keys.join(', ')}`] };
  const faults = Object.keys(raw).flatMap((key) => (keys.includes(key) ? [] : [`${key} is not known here; known are ${keys.join(', ')}`]));
  return { raw: raw as Readonly<Record<string, unknown>>, faults };
};

/** As it is written: every figure of a case file is text. */
const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');

/** Yuan, 0 where nothing is said. */
export const yuanOf = (raw: unknown): Fen | undefined => (raw === undefined ? fen(0) : parseYuan(textOf(raw).replaceAll(',', '')));
export const wholeOf = (raw: unknown, usual: number): number | undefined =>
  raw === undefined ? usual : /^\d{1,4}$/.test(textOf(raw)) ? Number(raw) : undefined;
export const dayIn = (raw: unknown, usual: Day): Day | undefined => (raw === undefined ? usual : isDay(raw) ? raw : undefined);
export const yesOf = (raw: unknown, usual: boolean): boolean | undefined =>
  raw === undefined ? usual : { yes: true, true: true, no: false, false: false }[textOf(raw)];
export const classIn = (raw: unknown): Class | undefined => classes.find((it) => it === (raw ?? 'other'));
export const settlementIn = (raw: unknown): 'urban' | 'rural' | undefined =>
  (['urban', 'rural'] as const).find((it) => it === (raw ?? 'urban'));

/** What could not be read, by its key. */
export const unread = (read: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(read).flatMap(([key, it]) => (it === undefined ? [`${key} cannot be read`] : []));

/** Yuan, with two decimals. */
export const inYuan = (amount: number): string => `${String(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;

export const personAt = (at: number) => `person-${String(at + 1)}` as Id<'person'>;
export const personsOf = (many: number): readonly Id<'person'>[] => Array.from({ length: many }, (_, at) => personAt(at));
