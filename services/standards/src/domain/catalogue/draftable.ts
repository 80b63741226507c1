import { type Id, type Reject, reject } from '@jiuzhu/kernel';
import type { Policy } from './policy.ts';

/** What a reader can still find a way through; beyond it a place means something else than a catalogue of a year. */
export const mostOfAYear = 200;

type Why =
  | Reject<{ readonly problem: 'ParameterUnknown'; readonly parameter: string; readonly path: readonly string[] }>
  | Reject<{ readonly problem: 'CatalogueFull'; readonly most: number }>
  | SupersedesNothing;
type SupersedesNothing =
  | Reject<{ readonly problem: 'PolicyUnknown'; readonly path: readonly string[] }>
  | Reject<{ readonly problem: 'PolicySuperseded'; readonly by: Id<'policy'>; readonly path: readonly string[] }>;

/** Why this may not be drafted beside what the place has: an amount that no law names, too many of one year, or the place of something that is not there to be taken. */
export const whyNotDraftable = (policy: Policy, others: readonly Policy[], isParameter: (id: string) => boolean): Why | undefined => {
  const stranger = policy.content.amounts.findIndex(({ parameter }) => !isParameter(parameter));
  const named = policy.content.amounts[stranger];
  if (named) return reject('ParameterUnknown', { parameter: named.parameter, path: ['amounts', String(stranger)] });
  const ofYear = others.filter(({ year, state }) => year === policy.year && state !== 'withdrawn');
  if (ofYear.length >= mostOfAYear) return reject('CatalogueFull', { most: mostOfAYear });
  return whyNotSuperseding(policy, others, ['supersedes']);
};

/** Only what is published is superseded, and once. */
export const whyNotSuperseding = (
  { supersedes }: Policy,
  others: readonly Policy[],
  path: readonly string[],
): SupersedesNothing | undefined => {
  if (supersedes === undefined) return undefined;
  const old = others.find(({ id }) => id === supersedes);
  if (old?.state !== 'published') return reject('PolicyUnknown', { path });
  return old.superseded ? reject('PolicySuperseded', { by: old.superseded.by, path }) : undefined;
};
