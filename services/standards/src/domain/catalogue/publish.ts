import { type Day, type Id, reject } from '@jiuzhu/kernel';
import { whyNotSuperseding } from './draftable.ts';
import type { Policy, PolicyState } from './policy.ts';

export type Wanted = { readonly policy: Id<'policy'>; readonly version: number };
type By = { readonly officer: string; readonly today: Day };

/** Why a draft is not to be touched by whoever saw this version of it. */
export const whyNotDraft = ({ state, version }: Policy, seen: number, path: readonly string[]) => {
  if (state !== 'drafted') return reject('PolicyNotOpen', { state: state.toUpperCase() as Uppercase<PolicyState>, path });
  return version === seen ? undefined : reject('StaleVersion', { current: version, path });
};

/**
 * The drafts of a place's year that another officer publishes together, and those whose place they take; or why not, by the first that stands in the way: all are
 * published, or none.
 */
export const publish = (catalogue: readonly Policy[], year: number, wanted: readonly Wanted[], { officer, today }: By) => {
  let after: readonly Policy[] = catalogue;
  for (const [at, { policy, version }] of wanted.entries()) {
    const path = ['policies', String(at)];
    const draft = catalogue.find((it) => it.id === policy && it.year === year);
    if (!draft) return reject('PolicyUnknown', { path });
    const why = whyNotDraft(draft, version, path) ?? whyNotBy(draft, officer, path) ?? whyNotSuperseding(draft, after, path);
    if (why) return why;
    after = after.map((it) => published(it, draft, { officer, today }));
  }
  return after.filter((it, at) => it !== catalogue[at]);
};

/** Two persons for one text: whoever wrote it has read it already. */
const whyNotBy = ({ draftedBy }: Policy, officer: string, path: readonly string[]) =>
  draftedBy === officer ? reject('ApprovedByItsAuthor', { path }) : undefined;

const published = (it: Policy, draft: Policy, { officer, today }: By): Policy => {
  if (it.id === draft.id) return { ...it, state: 'published', published: { by: officer, on: today }, version: it.version + 1 };
  if (it.id === draft.supersedes) return { ...it, superseded: { by: draft.id, from: draft.content.from }, version: it.version + 1 };
  return it;
};
