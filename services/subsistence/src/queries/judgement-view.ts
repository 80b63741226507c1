import { formatFen } from '@jiuzhu/kernel';
import type { Snapshot } from '../domain/household/facts.ts';
import type { Judged } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from './in-graph.ts';
import { reasonView } from './reason-view.ts';

/** What was judged, for those who handle the case: figures and reasons, and of the snapshot the outline, without anybody's health. */
export const judgementView = ({ judgement, snapshot, standardsHash, rulesHash }: Judged) => ({
  ...grantView(judgement),
  steps: judgement.class === 'dibao' ? judgement.steps.map((it) => ({ ...it, amountText: formatFen(it.amount) })) : [],
  trials: judgement.trials.map(({ tried, verdict, failing, reasons }) => ({
    ...{ tried: inGraph(tried), verdict, failing },
    reasons: reasons.map(reasonView),
  })),
  snapshot: snapshotView(snapshot),
  ...{ standardsHash, rulesHash },
});

export const grantView = (judgement: Judged['judgement']) => ({
  class: judgement.class,
  amount: judgement.class === 'dibao' ? judgement.amount : null,
  amountText: judgement.class === 'dibao' ? formatFen(judgement.amount) : null,
});

export const snapshotView = ({ day, household, report }: Snapshot) => ({
  ...{ day, region: household.region, settlement: household.settlement },
  ...{ members: household.members.length, facts: household.facts.length },
  ...{ householdVersion: household.version, householdAsOf: household.asOf },
  report: report?.reportId ?? null,
  reportVersion: report?.version ?? null,
  reportOn: report?.on ?? null,
  reportValidUntil: report?.validUntil ?? null,
});
