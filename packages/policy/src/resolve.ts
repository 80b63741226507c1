import { ancestors, isWithin } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { contentHash, frozen } from './content-hash.ts';
import { inForce } from './overlap.ts';
import type { Parameter } from './parameter.ts';
import { misfits } from './standard-book.ts';
import type { StandardBook } from './standard-book.ts';
import type { StandardEntry } from './standard-file.ts';
import type { Law, Standards, StandardRegion, StandardSource } from './standards.ts';

export type Missing = {
  readonly kind: 'missing';
  readonly parameter: string;
  readonly region: RegionCode;
  readonly day: Day;
  /**
   * Nobody wrote a value that reaches this place and day; the one that does is illustrative and the book does not allow it; or it was written when
   * the law asked for another unit or shape.
   */
  readonly because: 'not-written' | 'only-illustrative' | 'other-shape';
};
export type Resolution<L> = { readonly kind: 'resolved'; readonly standards: Standards<L> } | Missing;

type Chosen = { readonly parameter: Parameter<unknown>; readonly entries: readonly [StandardEntry, ...StandardEntry[]] };
type Memo = {
  /** no parameter of the law is asked of the place itself alone */
  readonly isInherited: boolean;
  readonly byPlaceAndDay: Map<string, Resolution<Law>>;
  readonly byContent: Map<string, Standards<Law>>;
};

/** What was resolved once is looked up: by place and day, and one frozen set for all places and days that the same documents decide. */
const memos = new WeakMap<StandardBook, WeakMap<Law, Memo>>();
const mostPlacesAndDays = 100_000;

/**
 * The values of a law for a region and a day: for each parameter the nearest region that wrote one, up to the state, as its `inherit` says.
 * The first that is missing is named, but for those that may be lacking; nothing is guessed. `knownOn`: only documents published by then, to derive an old
 * decision again; without it, all.
 */
export const resolve = <L extends Law>(
  book: StandardBook,
  law: L,
  region: RegionCode,
  day: Day,
  { knownOn }: { readonly knownOn?: Day } = {},
): Resolution<L> => {
  const memo = memoOf(book, law);
  const place = memo.isInherited ? nearestThatWrote(book, region) : region;
  const key = `${place} ${day} ${knownOn ?? ''}`;
  const found = memo.byPlaceAndDay.get(key) ?? kept(memo, key, frozen(resolved(book, memo, law, place, day, knownOn)));
  return (found.kind === 'missing' && place !== region ? frozen({ ...found, region }) : found) as Resolution<L>;
};

const kept = ({ byPlaceAndDay }: Memo, key: string, resolution: Resolution<Law>): Resolution<Law> => {
  if (byPlaceAndDay.size >= mostPlacesAndDays) byPlaceAndDay.clear();
  byPlaceAndDay.set(key, resolution);
  return resolution;
};

/** What holds in a village that wrote nothing is what holds in the nearest place above it that did. */
const nearestThatWrote = (book: StandardBook, region: RegionCode): RegionCode => {
  const wrote = writersIn(book);
  const path = [region, ...ancestors(region)];
  return path.find((at) => wrote.has(at)) ?? path.at(-1) ?? region;
};

const writers = new WeakMap<StandardBook, ReadonlySet<StandardRegion>>();
const writersIn = (book: StandardBook): ReadonlySet<StandardRegion> => {
  const found = writers.get(book);
  if (found) return found;
  const wrote = new Set([...book.entries.values()].flatMap((regions) => [...regions.keys()]));
  writers.set(book, wrote);
  return wrote;
};

const memoOf = (book: StandardBook, law: Law): Memo => {
  const laws = memos.get(book) ?? new WeakMap<Law, Memo>();
  memos.set(book, laws);
  const memo = laws.get(law) ?? newMemo(law);
  laws.set(law, memo);
  return memo;
};

const newMemo = (law: Law): Memo => ({
  isInherited: Object.values(law).every(({ inherit }) => inherit !== 'none'),
  byPlaceAndDay: new Map(),
  byContent: new Map(),
});

const resolved = (book: StandardBook, memo: Memo, law: Law, region: RegionCode, day: Day, knownOn?: Day): Resolution<Law> => {
  if ('hash' in law || 'sources' in law) throw new RangeError("a law has no parameter named 'hash' or 'sources'");
  const chosen = new Map<string, Chosen>();
  for (const [name, parameter] of Object.entries(law)) {
    const [nearest, ...further] = choose(book, parameter, region, day, knownOn);
    if (parameter.mayLack && !usable(book, nearest, further)) continue;
    if (!nearest) return { kind: 'missing', parameter: parameter.id, region, day, because: 'not-written' };
    if (!usable(book, nearest, further)) {
      return { kind: 'missing', parameter: parameter.id, region, day, because: 'only-illustrative' };
    }
    if ([nearest, ...further].some((it) => misfits(parameter, it).length > 0)) {
      return { kind: 'missing', parameter: parameter.id, region, day, because: 'other-shape' };
    }
    chosen.set(name, { parameter, entries: [nearest, ...further] });
  }
  const content = [...chosen.values()]
    .flatMap(({ entries }) => entries.map((it) => `${it.parameter} ${it.region} ${it.from} ${it.publishedAt}`))
    .join('\n');
  const standards = memo.byContent.get(content) ?? setOf(chosen);
  memo.byContent.set(content, standards);
  return { kind: 'resolved', standards };
};

const usable = (book: StandardBook, nearest: StandardEntry | undefined, further: readonly StandardEntry[]): boolean =>
  nearest !== undefined && (book.allowIllustrative || ![nearest, ...further].some((it) => it.illustrative));

/** What a region on the path to the state wrote for a day: nothing, or the value that holds. */
export type Level = { readonly region: StandardRegion; readonly entry?: StandardEntry };

/** What each region wrote for a day, from the place up to the state, whether or not it reaches the place: which does, `inherit` says. */
export const levelsOf = (
  book: StandardBook,
  parameter: string,
  region: RegionCode,
  day: Day,
  { knownOn }: { readonly knownOn?: Day } = {},
): readonly Level[] => {
  const regions = book.entries.get(parameter);
  const path: readonly StandardRegion[] = [region, ...ancestors(region), 'national'];
  return path.map((at) => {
    const last = inForce(regions?.get(at) ?? [], knownOn).findLast((it) => it.from <= day);
    return last && isWithin(day, last.from, last.to) ? { region: at, entry: last } : { region: at };
  });
};

const choose = (
  book: StandardBook,
  parameter: Parameter<unknown>,
  region: RegionCode,
  day: Day,
  knownOn?: Day,
): readonly StandardEntry[] => {
  const levels = levelsOf(book, parameter.id, region, day, knownOn === undefined ? {} : { knownOn });
  const reaching = parameter.inherit === 'none' ? levels.slice(0, 1) : levels;
  const found = reaching.flatMap(({ entry }) => entry ?? []);
  return parameter.inherit in extremes ? found : found.slice(0, 1);
};

const setOf = (chosen: ReadonlyMap<string, Chosen>): Standards<Law> => {
  const read = [...chosen].map(([name, { parameter, entries }]) => ({
    name,
    parameter: parameter.id,
    ...outmost(
      entries.map((it) => figure(parameter, it)),
      extremes[parameter.inherit as keyof typeof extremes],
    ),
  }));
  const content = read
    .map(({ parameter, value, source }) => ({ parameter, value, source }))
    .sort((one, other) => (one.parameter < other.parameter ? -1 : 1));
  return {
    ...Object.fromEntries(read.map(({ name, value }) => [name, value])),
    sources: Object.fromEntries(read.map(({ name, source }) => [name, source])),
    hash: contentHash(content),
  };
};

type Figure = { readonly value: unknown; readonly source: StandardSource };

const figure = (parameter: Parameter<unknown>, entry: StandardEntry): Figure => {
  const reading = parameter.read(entry.value);
  if (!reading.ok) throw new RangeError(`${entry.file}: ${parameter.id} was resolved and is misshapen`);
  const { region, from, document, illustrative } = entry;
  return { value: reading.value, source: { parameter: parameter.id, region, from, document, illustrative } };
};

/** Which of two figures of a path holds, where the nearest does not alone. */
const extremes = { maxOfAncestors: Math.max, minOfAncestors: Math.min } as const;
type Extreme = (one: number, other: number) => number;

/** The nearest, moved key by key to the highest or lowest of the further ones; those whose figures won are its `floors`. */
const outmost = ([nearest, ...further]: readonly Figure[], extreme: Extreme): Figure => {
  if (!nearest) throw new RangeError('there is no highest of no figures');
  const value = further.reduce((held, it) => moved(held, it.value, extreme), nearest.value);
  const [own, won] = [leaves(nearest.value), leaves(value)];
  const floors = further.filter((it) => leaves(it.value).some((leaf, at) => leaf === won[at] && leaf !== own[at])).map((it) => it.source);
  return { value, source: floors.length > 0 ? { ...nearest.source, floors } : nearest.source };
};

const moved = (one: unknown, other: unknown, extreme: Extreme): unknown => {
  if (typeof one === 'number' && typeof other === 'number') return extreme(one, other);
  const others = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(one as object).map(([key, value]) => [key, moved(value, others[key], extreme)]));
};

const leaves = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
