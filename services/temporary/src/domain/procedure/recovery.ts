import type { Act } from '@jiuzhu/casework';
import { addFen, fen, subtractFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { paidOf } from './paid.ts';
import { withGrant } from './papers.ts';
import type { Decision, RecoveryReason, TemporaryCase } from './temporary-case.ts';

/** 追回: the whole of what was paid. */
export const askedBack = (it: TemporaryCase, grant: Decision, act: Act, reason: RecoveryReason): TemporaryCase =>
  withGrant(it, { ...grant, recovery: { ...act, reason, repaid: fen(0) } });

/** What is still to come in. */
export const leftOf = (it: Decision): Fen => (it.recovery ? subtractFen(paidOf(it), it.recovery.repaid) : fen(0));

export const repaid = (it: TemporaryCase, grant: Decision, amount: Fen): TemporaryCase =>
  grant.recovery ? withGrant(it, { ...grant, recovery: { ...grant.recovery, repaid: addFen(grant.recovery.repaid, amount) } }) : it;
