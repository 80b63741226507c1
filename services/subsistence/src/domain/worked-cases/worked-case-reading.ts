import { fen, isDay, parseYuan } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';

/** A part of a case file, read with a note of everything that is wrong, so that the author learns of all of it at once. */
export type Reader = { readonly at: string; readonly faults: string[] };

export const within = ({ at, faults }: Reader, key: string | number): Reader => ({
  at: typeof key === 'number' ? `${at}[${String(key + 1)}]` : at === '' ? key : `${at}.${key}`,
  faults,
});

const fault = (reader: Reader, what: string): void => void reader.faults.push(`${reader.at} ${what}`);

/** A map of these keys alone: a misspelt key must not pass for one that was left out. */
export const mapOf = (reader: Reader, raw: unknown, keys: readonly string[]): ReadonlyMap<string, unknown> => {
  if (raw === undefined) return new Map();
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    fault(reader, `is not a map of ${keys.join(', ')}`);
    return new Map();
  }
  for (const key of Object.keys(raw))
    if (!keys.includes(key)) fault(within(reader, key), `is not known here; known are ${keys.join(', ')}`);
  return new Map(Object.entries(raw).filter(([key]) => keys.includes(key)));
};

export const listOf = (reader: Reader, raw: unknown): readonly unknown[] => {
  if (raw === undefined) return [];
  if (Array.isArray(raw)) return raw;
  fault(reader, 'is not a list');
  return [];
};

export const textOf = (reader: Reader, raw: unknown): string => {
  if (typeof raw === 'string' && raw !== '') return raw;
  fault(reader, 'is missing, or not a text');
  return '';
};

export const oneIn = <const C extends string>(reader: Reader, raw: unknown, choices: readonly C[], usual?: C): C | undefined => {
  if (raw === undefined && usual !== undefined) return usual;
  const found = choices.find((it) => it === raw);
  if (found === undefined) fault(reader, `is none of ${choices.join(', ')}`);
  return found;
};

export const dayOf = (reader: Reader, raw: unknown, usual: Day): Day => {
  if (raw === undefined) return usual;
  if (isDay(raw)) return raw;
  fault(reader, 'is not a calendar day such as 1980-01-31');
  return usual;
};

export const yesOf = (reader: Reader, raw: unknown): boolean =>
  oneIn(reader, raw, ['yes', 'no', 'true', 'false'], 'no')?.match(/yes|true/) !== null;

/** Yuan with at most two decimals. */
export const yuanOf = (reader: Reader, raw: unknown): Fen => {
  const amount = typeof raw === 'string' ? parseYuan(raw.replaceAll(',', '')) : undefined;
  if (amount !== undefined && amount >= 0) return amount;
  fault(reader, 'is not an amount in yuan such as 300 or 300.50');
  return fen(0);
};

export const wholeOf = (reader: Reader, raw: unknown, usual: number): number => {
  if (raw === undefined) return usual;
  if (typeof raw === 'string' && /^\d{1,6}$/.test(raw)) return Number(raw);
  fault(reader, 'is not a whole number');
  return usual;
};
