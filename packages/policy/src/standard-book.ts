import type { Parameter } from './parameter.ts';
import { overlaps } from './overlap.ts';
import { readStandardData, readStandardText } from './standard-file.ts';
import type { StandardEntry, StandardFault } from './standard-file.ts';
import type { Law, StandardRegion } from './standards.ts';

/** All values that were written down, by parameter and region. Asked through `resolve`. */
export type StandardBook = {
  readonly allowIllustrative: boolean;
  readonly entries: ReadonlyMap<string, ReadonlyMap<StandardRegion, readonly StandardEntry[]>>;
};

export type BookOptions = {
  /** whether values that nobody could confirm may be used: in the demonstration and in worked cases, never for a real household */
  readonly allowIllustrative?: boolean;
  /** the laws that will be asked: their parameters' units and shapes are then checked here, and not at the first household */
  readonly laws?: readonly Law[];
};

/** The standard files cannot be used: every fault of every file, not the first. Thrown at the start of a process. */
export class StandardsInvalid extends Error {
  override readonly name = 'StandardsInvalid';
  readonly faults: readonly StandardFault[];
  constructor(faults: readonly StandardFault[]) {
    super(faults.map(({ file, path, message }) => `${file}: ${path}${path === '' ? '' : ' '}${message}`).join('\n'));
    this.faults = faults;
  }
}

/** The book of these YAML files. Throws `StandardsInvalid`. */
export const readStandards = (
  files: readonly { readonly name: string; readonly text: string }[],
  options: BookOptions = {},
): StandardBook =>
  bound(
    files.map(({ name, text }) => readStandardText(name, text)),
    options,
  );

/** The book of files that are parsed already: the standards inside a worked case. Throws `StandardsInvalid`. */
export const readStandardsData = (
  files: readonly { readonly name: string; readonly data: unknown }[],
  options: BookOptions = {},
): StandardBook =>
  bound(
    files.map(({ name, data }) => readStandardData(name, data)),
    options,
  );

const bound = (
  files: readonly { readonly entries: readonly StandardEntry[]; readonly faults: readonly StandardFault[] }[],
  options: BookOptions,
): StandardBook => {
  const all = files.flatMap((it) => it.entries);
  const book = bookOf(all, options);
  const { entries } = book;
  const faults = [
    ...files.flatMap((it) => it.faults),
    ...[...entries.values()].flatMap((regions) => [...regions.values()].flatMap((list) => [...inSecondFile(list), ...overlaps(list)])),
    ...parametersOf(options.laws ?? []).flatMap((parameter) =>
      all.flatMap((it) => (it.parameter === parameter.id ? misfits(parameter, it) : [])),
    ),
  ];
  if (faults.length > 0) throw new StandardsInvalid(faults);
  return book;
};

/** The book of values that were found to fit and not to overlap when they were adopted: they are not looked at again. */
export const bookOf = (
  all: readonly StandardEntry[],
  { allowIllustrative = false }: Pick<BookOptions, 'allowIllustrative'> = {},
): StandardBook => ({
  allowIllustrative,
  entries: new Map([...Map.groupBy(all, (it) => it.parameter)].map(([id, list]) => [id, Map.groupBy(list, (it) => it.region)])),
});

/** Every value of a book. */
export const entriesOf = ({ entries }: StandardBook): readonly StandardEntry[] =>
  [...entries.values()].flatMap((regions) => [...regions.values()].flat());

const parametersOf = (laws: readonly Law[]): readonly Parameter<unknown>[] => [...new Set(laws.flatMap((law) => Object.values(law)))];

const inSecondFile = ([first, ...others]: readonly StandardEntry[]): readonly StandardFault[] =>
  [...new Set(others.flatMap((it) => (it.file === first?.file ? [] : [it.file])))].map((file) => ({
    file,
    path: '',
    message: `gives values of ${first?.parameter ?? ''} for ${first?.region ?? ''}, as ${first?.file ?? ''} does`,
  }));

/** Where a value has another unit or shape than the parameter in code. */
export const misfits = (parameter: Parameter<unknown>, { file, path, unit, value }: StandardEntry): readonly StandardFault[] => {
  if (unit !== parameter.unit) return [{ file, path: 'unit', message: `is ${unit}, and ${parameter.id} is in ${parameter.unit}` }];
  const reading = parameter.read(value);
  return reading.ok ? [] : reading.faults.map((fault) => ({ file, path: `${path}.value`, message: fault }));
};
