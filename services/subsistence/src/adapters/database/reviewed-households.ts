import type { Delegation } from '@jiuzhu/casework';
import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { AssistanceDecision, Moved } from '../../domain/assistance/assistance-decision.ts';
import type { Care } from '../../domain/care/care.ts';
import type { Report } from '../../domain/household/facts.ts';
import { decisionInEffect } from '../../domain/procedure/decision/decision.ts';
import type { Judged, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { readAssistanceDecisions } from './assistance-decisions.ts';
import { assistedHouseholds } from './assisted-households.ts';
import type { AssistedHousehold } from './assisted-households.ts';
import { readCare } from './care-rows.ts';
import { readCasesOf } from './case-rows.ts';
import { readDelegationsOf } from './delegations.ts';
import { readReports } from './reports.ts';

/** All that a review is judged from, and by whom it may be decided. */
export type ReviewedHousehold = AssistedHousehold & {
  readonly report?: Report | undefined;
  readonly cases: readonly SubsistenceCase[];
  readonly delegations: readonly Delegation[];
  readonly care: readonly Care[];
  /** as it was judged last */
  readonly before?: Judged | undefined;
};

const townshipOf = ({ household }: AssistedHousehold): string => household.region.slice(0, 9);

export const reviewedHouseholds: Store<Id<'household'>, ReviewedHousehold, Moved, 'AssistanceUnknown'> = {
  ...assistedHouseholds,
  load: async (tx, ids) => {
    const found = await assistedHouseholds.load(tx, ids);
    const given = [...found.keys()];
    const [reports, cases] = [await readReports(tx, given), await readCasesOf(tx, given)];
    const decisions = await readAssistanceDecisions(tx, given);
    const care = await readCare(tx, given);
    const delegations = await readDelegationsOf(tx, [...new Set([...found.values()].map(townshipOf))]);
    return new Map(
      [...found].map(([id, it]) => {
        const all = cases.get(id) ?? [];
        return [
          id,
          {
            ...{ ...it, report: reports.get(id), cases: all, delegations: delegations.get(townshipOf(it)) ?? [] },
            care: care.get(id) ?? [],
            before: lastJudged(all, decisions.get(id) ?? []),
          },
        ];
      }),
    );
  },
};

/** Of the household as a whole, where it was. */
const lastJudged = (cases: readonly SubsistenceCase[], decisions: readonly AssistanceDecision[]): Judged | undefined => {
  const decided = cases.flatMap((it) => {
    const decision = decisionInEffect(it);
    return decision && it.status !== 'refused' ? [{ on: decision.on, judged: decision.judged }] : [];
  });
  const made = decisions.flatMap(({ on, judged }) => (judged ? [{ on, judged }] : []));
  return [...decided, ...made].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).at(-1)?.judged;
};
