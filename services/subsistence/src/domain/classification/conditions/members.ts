import { condition } from '@jiuzhu/policy';
import type { Condition } from '@jiuzhu/policy';
import { articles } from '../../law/articles.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import { at } from './places-of-facts.ts';

/** 共同生活的家庭成员, 57号 Art 7: a household of which everybody is away, for a reason that leaves them out, is nobody who could be recognised. */
export const somebodyCounts = ({ sources }: EntitlementLaw): Condition =>
  condition({
    code: 'members',
    article: articles.members,
    fact: at.members,
    comparator: 'ge',
    limit: 1,
    standard: sources.excludedMembers,
  });
