import { dueAfter } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import type { ProcedureLaw } from '../../law/procedure-law.ts';
import { procedureEnded } from '../end.ts';
import { isBeforeDecision } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { Commitment } from './commitment.ts';
import type { Committable } from './material.ts';

/** What was promised and may not be, in this region. */
export const beyondCommitment = (promised: readonly Committable[], { commitmentMaterials = [] }: ProcedureLaw): readonly Committable[] =>
  promised.filter((it) => !commitmentMaterials.some(({ material }) => material === it));

export const committed = (
  it: SubsistenceCase,
  promised: readonly Committable[],
  act: Act,
  { commitmentCheck }: ProcedureLaw,
): SubsistenceCase => ({
  ...it,
  commitments: [...new Set(promised)].map((material) => ({
    ...{ ...act, material },
    ...(commitmentCheck === undefined ? {} : { checkBy: dueAfter(act.on, commitmentCheck, []) }),
  })),
});

export const commitmentOf = ({ commitments }: SubsistenceCase, material: Committable): Commitment | undefined =>
  commitments.find((it) => it.material === material);

export type Check = NonNullable<Commitment['checked']>;

/**
 * What holds is as good as the certificate. What does not ends a procedure that has not come to its decision, for the family did not declare as it is; of what was decided
 * others hear, and look at it again.
 */
export const checked = (it: SubsistenceCase, commitment: Commitment, check: Check): SubsistenceCase => {
  const after = { ...it, commitments: it.commitments.map((one) => (one === commitment ? { ...one, checked: check } : one)) };
  if (check.holds || !isBeforeDecision(it)) return after;
  return procedureEnded(after, check, { declined: ['facts'], heardOn: check.on, recordHash: check.documentHash });
};
