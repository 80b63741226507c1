import type { RegionCode } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readCases } from '../adapters/database/case-rows.ts';
import { differenceBetween } from '../domain/explanation/difference/difference-between.ts';
import { lawOf } from '../domain/explanation/difference/law-of.ts';
import { lastDecision } from '../domain/procedure/subsistence-case.ts';
import type { CaseId } from '../domain/procedure/subsistence-case.ts';
import { commonRegion } from './common-region.ts';
import { handlers } from './who-may.ts';

/** Two cases of one household, the older first. */
export type Pair = { readonly one: CaseId; readonly other: CaseId };

/** Why the decisions of two cases differ; nothing where one is not decided, or the two are not of one household. */
export const differenceOfDecisions = query({
  allow: handlers,
  answer: async (tx, pairs: readonly Pair[], { standards }) => {
    const cases = await readCases(tx, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
    const book = await standards();
    return new Map(
      pairs.flatMap((pair) => {
        const [one, other] = [cases.get(pair.one), cases.get(pair.other)];
        if (!one || !other || one.householdId !== other.householdId) return [];
        const [before, after] = [lastDecision(one)?.judged, lastDecision(other)?.judged];
        if (!before || !after) return [];
        const difference = differenceBetween(
          { judged: before, law: lawOf(book, one.region as RegionCode, before) },
          { judged: after, law: lawOf(book, other.region as RegionCode, after) },
        );
        return [[pair, { region: commonRegion(one.region, other.region), difference }] as const];
      }),
    );
  },
  region: ({ region }) => region,
});
