import type { Day, RegionCode } from '@jiuzhu/kernel';
import {
  type Inherit,
  levelsOf,
  type Level,
  type Missing,
  type Parameter,
  resolve,
  type StandardBook,
  type StandardEntry,
} from '@jiuzhu/policy';

export type Question = { readonly parameter: string; readonly region: RegionCode; readonly day: Day };

/** What binds a place on a day: what each region on the path wrote, and what comes of it by the parameter's own rule. */
export type InForce = Question & {
  readonly inherit: Inherit;
  readonly levels: readonly (Level & { readonly wins: boolean })[];
  /** where something binds */
  readonly value?: unknown;
  /** where nothing does */
  readonly missing?: Missing['because'];
};

/** By the book and what could be known on a day. A value that nobody could confirm is shown as what it is: whether it may be used is the environment's. */
export const inForce = (book: StandardBook, parameter: Parameter<unknown>, { region, day }: Question, knownOn: Day): InForce => {
  const known = { knownOn };
  const resolved = resolve(book, { it: parameter }, region, day, known);
  const source = resolved.kind === 'resolved' ? resolved.standards.sources.it : undefined;
  const winners = source ? [source.region, ...(source.floors ?? []).map((it) => it.region)] : [];
  return {
    ...{ parameter: parameter.id, region, day, inherit: parameter.inherit },
    levels: levelsOf(book, parameter.id, region, day, known).map((it) => ({ ...it, wins: winners.includes(it.region) })),
    ...(resolved.kind === 'resolved' ? { value: resolved.standards.it } : { missing: resolved.because }),
  };
};

/** The value that is read first: the nearest of those that bind. */
export const winnerOf = ({ levels }: InForce): StandardEntry | undefined => levels.find(({ wins }) => wins)?.entry;
