import { formatFen } from '@jiuzhu/kernel';
import { isGranted, totalOf } from '../domain/classification/judgement.ts';
import type { ToldGrant, ToldTrial } from '../domain/classification/judgement.ts';
import type { PersonId } from '../domain/household/facts.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';
import type { Judged } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from '@jiuzhu/service-kit';
import { reasonView } from './reason-view.ts';

/** What was judged, for those who handle the case: figures and reasons, and of the snapshot the outline, without anybody's health. */
export const judgementView = ({ judgement, snapshot, standardsHash, rulesHash }: Judged) => ({
  ...amountView(judgement),
  grants: judgement.grants.map(grantView),
  mayApplyAlone: judgement.mayApplyAlone.map((id) => ({ id })),
  trials: judgement.trials.map(trialView),
  snapshot: snapshotView(snapshot),
  ...{ standardsHash, rulesHash },
});

export const amountView = (judgement: Judged['judgement']) => ({
  class: inGraph(judgement.class),
  amount: isGranted(judgement) ? totalOf(judgement) : null,
  amountText: isGranted(judgement) ? formatFen(totalOf(judgement)) : null,
});

const grantView = ({ class: of, personId, amount, steps }: ToldGrant) => ({
  class: inGraph(of),
  person: personView(personId),
  ...{ amount, amountText: formatFen(amount) },
  steps: steps.map((it) => ({ ...it, amountText: formatFen(it.amount) })),
});

const trialView = ({ tried, personId, verdict, failing, reasons }: ToldTrial) => ({
  tried: inGraph(tried),
  person: personView(personId),
  ...{ verdict, failing },
  reasons: reasons.map(reasonView),
});

const personView = (personId: PersonId | undefined) => (personId ? { id: personId } : null);

export const snapshotView = ({ day, household, report }: Snapshot) => ({
  ...{ day, region: household.region, settlement: household.settlement },
  ...{ members: household.members.length, facts: household.facts.length },
  ...{ householdVersion: household.version, householdAsOf: household.asOf },
  report: report?.reportId ?? null,
  reportVersion: report?.version ?? null,
  reportOn: report?.on ?? null,
  reportValidUntil: report?.validUntil ?? null,
});
