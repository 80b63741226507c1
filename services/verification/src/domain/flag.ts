import type { Id } from '@jiuzhu/kernel';
import type { Result } from './answer.ts';

/** What an agency has on record of a member, and whoever decides must look at before anything else (domain.md 3.4). */
export const flags = { death: 'death', assistanceLedger: 'assisted-already', imprisonment: 'imprisoned' } as const;
export type Flag = (typeof flags)[keyof typeof flags];

/** `item`: which answer it is read from; the flag is as sensitive as that. */
export type Flagged = { readonly personId: Id<'person'>; readonly flag: Flag; readonly item: string };

const flagOf = (item: string): Flag | undefined => (Object.hasOwn(flags, item) ? flags[item as keyof typeof flags] : undefined);

export const flagged = (results: readonly Result[]): readonly Flagged[] =>
  results.flatMap(({ personId, item, status }) => {
    const flag = flagOf(item);
    return flag !== undefined && status === 'HIT' ? [{ personId, flag, item }] : [];
  });
