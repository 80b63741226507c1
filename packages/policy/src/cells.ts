import type { Unit } from './measure.ts';
import type { Description } from './parameter.ts';

/** One figure of a value by its place: a value as rows of one shape, whatever its own, for what has no room for another. */
export type Cell = {
  /** of a table, from 0 */
  readonly row?: number;
  /** of a table its column, of a value by keys its key */
  readonly key?: string;
  /** money */
  readonly fen?: number;
  /** any other figure */
  readonly number?: number;
  /** of a choice */
  readonly word?: string;
};

const isMoney = (unit: Unit): boolean => unit === 'fen' || unit === 'fen_per_person_month';

/** The cells of a value that its parameter reads, in the order of its keys or columns. */
export const cellsOf = ({ unit, keys, columns }: Pick<Description, 'unit' | 'keys' | 'columns'>, value: unknown): readonly Cell[] => {
  const order = keys ?? Object.keys(columns ?? {});
  if (Array.isArray(value))
    return value.flatMap((row, at) =>
      entriesOf(row, order).map(([key, it]) => ({ row: at, key, ...figureIn(columns?.[key]?.unit ?? unit, it) })),
    );
  if (typeof value === 'object' && value !== null) return entriesOf(value, order).map(([key, it]) => ({ key, ...figureIn(unit, it) }));
  return [figureIn(unit, value)];
};

/** The value that cells are of, of whatever shape they make: whether it is the parameter's is for `read` to say. Undefined: they are of no value. */
export const valueOf = (cells: readonly Cell[]): unknown => {
  const [first] = cells;
  if (first === undefined || cells.some((it) => (it.row === undefined) !== (first.row === undefined))) return undefined;
  if (first.row !== undefined) return rowsOf(cells);
  if (first.key !== undefined) return objectOf(cells);
  return cells.length === 1 ? figureOf(first) : undefined;
};

const entriesOf = (it: unknown, order: readonly string[]): readonly (readonly [string, unknown])[] => {
  const at = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(it as object).sort(([one], [other]) => at(one) - at(other));
};

const figureIn = (unit: Unit, figure: unknown): Cell => {
  if (typeof figure === 'string') return { word: figure };
  if (typeof figure !== 'number') throw new RangeError('a figure is a number or a word');
  return isMoney(unit) ? { fen: figure } : { number: figure };
};

const figureOf = ({ fen, number, word }: Cell): number | string | undefined => {
  const given = [fen, number, word].filter((it) => it !== undefined);
  return given.length === 1 ? given[0] : undefined;
};

const objectOf = (cells: readonly Cell[]): Readonly<Record<string, unknown>> | undefined => {
  const entries = cells.map((it) => [it.key ?? '', figureOf(it)] as const);
  const keys = new Set(entries.map(([key]) => key));
  return keys.size < entries.length || keys.has('') ? undefined : Object.fromEntries(entries);
};

const rowsOf = (cells: readonly Cell[]): unknown => {
  const rows = Map.groupBy(cells, ({ row }) => row ?? 0);
  const list = Array.from(rows.keys(), (_, at) => objectOf(rows.get(at) ?? []));
  return list.every((it) => it !== undefined && Object.keys(it).length > 0) ? list : undefined;
};
