import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { policiesById } from '../adapters/database/policy-rows.ts';
import type { Policy } from '../domain/catalogue/policy.ts';

export type Published = Policy & { readonly published: NonNullable<Policy['published']> };
const isPublished = (it: Policy): it is Published => it.published !== undefined;

/** An entry of a catalogue, for anybody, once it is published: also when another has taken its place. */
export const publishedPolicy = query({
  allow: 'anybody',
  answer: async (tx, ids: readonly Id<'policy'>[]) => {
    const found = await policiesById(tx, onlyIds(ids));
    return new Map<Id<'policy'>, Published>([...found].flatMap(([id, it]) => (isPublished(it) ? [[id, it]] : [])));
  },
  region: 'public',
});
