import type { Fen } from '@jiuzhu/kernel';
import { money, number, oneOf, readObject } from './measure.ts';
import type { Measure, MeasureDescription, Reading, Unit } from './measure.ts';

/**
 * Where the value of a place comes from: from the nearest region that wrote one (itself or an ancestor), from that very region alone, or
 * the highest figure along the path (a floor that the province sets and the city may exceed), or the lowest (a ceiling that a place may stay below).
 */
export type Inherit = 'nearestAncestor' | 'none' | 'maxOfAncestors' | 'minOfAncestors';

/** What of a parameter can be written down: enough to read its values where the law that names it is not. */
export type Description = {
  readonly id: string;
  readonly unit: Unit;
  readonly inherit: Inherit;
  /** one figure for each of them; without them, one */
  readonly keys?: readonly string[];
  /** of a choice: its words */
  readonly choices?: readonly string[];
  /** of a table: what stands in each row */
  readonly columns?: Readonly<Record<string, MeasureDescription>>;
};

/** One figure that a document sets for a place and a time. Its name, unit and shape stand in code; its values are adopted. */
export type Parameter<V> = Description & {
  readonly read: (raw: unknown) => Reading<V>;
  /** a place that wrote none has none: what asks for it says so and goes on */
  readonly mayLack?: true;
};

export type Settlement = 'urban' | 'rural';
type Options = { readonly inherit?: Inherit };
type By<K extends string> = Options & { readonly by: readonly K[] };
type BySettlement = Options & { readonly by: 'settlement' };

/** A constructor of scalar parameters: one figure, one for urban and one for rural, or one for each of the named keys. */
export type Scalar<V> = {
  (id: string, options?: Options): Parameter<V>;
  (id: string, options: BySettlement): Parameter<{ readonly [S in Settlement]: V }>;
  <const K extends string>(id: string, options: By<K>): Parameter<{ readonly [N in K]: V }>;
};

/** Parameters of one measure. */
export const scalar = <V>(measure: Measure<V>): Scalar<V> =>
  ((id: string, options: Options & { readonly by?: 'settlement' | readonly string[] } = {}): Parameter<unknown> => {
    const keys = options.by === 'settlement' ? ['urban', 'rural'] : options.by;
    return {
      id,
      unit: measure.unit,
      inherit: options.inherit ?? 'nearestAncestor',
      ...(keys === undefined ? {} : { keys }),
      read: keys === undefined ? measure.read : (raw) => readObject(raw, Object.fromEntries(keys.map((key) => [key, measure.read]))),
    };
  }) as Scalar<V>;

/** Fen for each person and month: the standard of the subsistence allowance, a care standard. */
export const fenPerPersonMonth: Scalar<Fen> = scalar(money('fen_per_person_month'));
/** Fen, once: a limit of property, a cap. */
export const fenAmount: Scalar<Fen> = scalar(money('fen'));
/** 1/10000: 15000 is one and a half times, 8000 is 80 %. Goes into `mulDiv(amount, bp, 10000, mode)`. */
export const basisPoints: Scalar<number> = scalar(number('bp'));
export const count: Scalar<number> = scalar(number('count'));
export const months: Scalar<number> = scalar(number('months'));
export const workingDays: Scalar<number> = scalar(number('wd'));
export const calendarDays: Scalar<number> = scalar(number('d'));
/** By the clock, whether offices are open or not: from an instant, never from a day. */
export const hours: Scalar<number> = scalar(number('h'));
/** In hundredths of a square metre (unit `dm2`): 1550 is 15.5 m². */
export const squareMetres: Scalar<number> = scalar(number('dm2'));

/** For what can do without: where nobody wrote a value its own is `undefined`, and no standard is missing. */
export const mayLack = <V>(parameter: Parameter<V>): Parameter<V | undefined> => ({ ...parameter, mayLack: true });

/** One of few words, where places differ in more than a figure: the comparator `lt` or `le`, a rounding mode. */
export const choice = <const C extends string>(
  id: string,
  choices: readonly C[],
  options: { readonly inherit?: 'nearestAncestor' | 'none' } = {},
): Parameter<C> => ({
  id,
  ...oneOf(choices),
  inherit: options.inherit ?? 'nearestAncestor',
});

/** A decision table: rows in the order of the document, each with exactly the given columns. */
export const table = <Row extends Readonly<Record<string, unknown>>>(
  id: string,
  columns: { readonly [N in keyof Row]: Measure<Row[N]> },
  options: { readonly inherit?: 'nearestAncestor' | 'none' } = {},
): Parameter<readonly Readonly<Row>[]> => ({
  id,
  unit: 'table',
  inherit: options.inherit ?? 'nearestAncestor',
  columns,
  read: (raw) => readRows(raw, columns),
});

const readRows = <Row extends Readonly<Record<string, unknown>>>(
  raw: unknown,
  columns: { readonly [N in keyof Row]: Measure<Row[N]> },
): Reading<readonly Readonly<Row>[]> => {
  if (!Array.isArray(raw) || raw.length === 0) return { ok: false, faults: ['is not a list of rows'] };
  const readers = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, (column as Measure<unknown>).read]));
  const rows = raw.map((row) => readObject<Row>(row, readers as { [N in keyof Row]: (raw: unknown) => Reading<Row[N]> }));
  const faults = rows.flatMap((row, at) =>
    row.ok ? [] : row.faults.map((fault) => `[${String(at)}]${fault.startsWith('.') ? '' : ' '}${fault}`),
  );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: rows.flatMap((row) => (row.ok ? [row.value] : [])) };
};
