import { judge } from '../classification/judge.ts';
import { totalOf } from '../classification/judgement.ts';
import type { Snapshot } from '../household/snapshot.ts';
import type { EntitlementLaw } from '../law/law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import type { AssistanceDecision } from './assistance-decision.ts';
import type { DecisionId } from './decision-id.ts';

export type Archive = {
  /** what a decision was made from */
  readonly snapshotOf: (id: DecisionId) => Snapshot | undefined;
  /** the standards that held when it was made, if they are to be had as they were */
  readonly lawOf: (it: AssistanceDecision, standardsHash: string) => EntitlementLaw | undefined;
};

/**
 * The words of a re-assessment, which keeps numbers: the facts of the decisions that it rests on, judged by its standards. Only where that comes to what was
 * decided; rules that have moved since may say something else, and are not put into the mouth of who decided.
 */
export const toldAnew = (it: AssistanceDecision, { snapshotOf, lawOf }: Archive): AssistanceDecision => {
  const { weighed } = it;
  const law = weighed && lawOf(it, weighed.standardsHash);
  if (!weighed || !law) return it;
  const { standardsHash, rulesHash } = weighed;
  const all = weighed.bases.flatMap((id): Judged[] => {
    const snapshot = snapshotOf(id);
    const judgement = snapshot && judge(snapshot, law);
    return judgement && judgement.class !== 'undecidable' ? [{ judgement, snapshot, standardsHash, rulesHash }] : [];
  });
  const [first, ...others] = [...all.filter(isOfHousehold), ...all.filter((one) => !isOfHousehold(one))];
  if (!first || all.length < weighed.bases.length) return it;
  const alone = first.judgement.class === 'margin' ? others : [];
  const amount = [first, ...alone].reduce((sum, { judgement }) => sum + totalOf(judgement), 0);
  return first.judgement.class === it.class && amount === it.amount ? { ...it, judged: first, alone } : it;
};

const isOfHousehold = ({ snapshot }: Judged): boolean => snapshot.applicants.grain === 'household';
