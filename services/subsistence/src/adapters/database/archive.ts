import type { RegionCode } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import type { AssistanceDecision } from '../../domain/assistance/assistance-decision.ts';
import type { DecisionId } from '../../domain/assistance/decision-id.ts';
import type { Archive } from '../../domain/assistance/told-anew.ts';
import type { Snapshot } from '../../domain/household/snapshot.ts';
import { lawKnownOn } from '../../domain/law/law-known-on.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';

type Kept = {
  readonly householdId: string;
  readonly region: string;
  readonly cases: readonly SubsistenceCase[];
  readonly decisions: readonly AssistanceDecision[];
};

/** What is kept of a household's decisions, by their ids, and the standards of each as they could be known on its day. */
export const archiveOf = ({ householdId, region, cases, decisions }: Kept, book: StandardBook): Archive => {
  const ofCases = cases.flatMap((it) => it.decisions.map(({ number, judged }) => [`${it.id}/${String(number)}`, judged.snapshot] as const));
  const made = decisions.flatMap(({ number, judged }) =>
    judged ? [[`household/${householdId}/${String(number)}`, judged.snapshot] as const] : [],
  );
  const snapshots = new Map<string, Snapshot>([...ofCases, ...made]);
  return {
    snapshotOf: (id: DecisionId) => snapshots.get(id),
    lawOf: ({ on }, hash) => lawKnownOn(book, region as RegionCode, on, hash),
  };
};
