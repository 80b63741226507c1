import type { Act } from '@jiuzhu/casework';
import { fen, type Id } from '@jiuzhu/kernel';
import { type FactSource, hashesOf } from '@jiuzhu/policy';
import { remediesOf } from '../cases/decide-claim.ts';
import { reliefLetter } from '../explanation/relief-letter.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import type { Cost, PaidByOthers } from './costs.ts';
import { payable } from './payable.ts';
import type { Applied, ReliefDecision } from './relief.ts';
import { type Emergency, weighRelief } from './weigh-relief.ts';

/** What is decided of, and what the office found. */
export type Decidable = Omit<Emergency, 'applied' | 'isLeft'> & {
  readonly applied: Pick<Applied, 'on' | 'until'> & { readonly cost: Cost };
  readonly others: PaidByOthers;
};

type Made = Act & { readonly source: FactSource; readonly paymentId: Id<'payment'> };

/** 审核支付: what the fund pays the hospital, or why it pays nothing; with every reason, every step and a letter. */
export const decideRelief = (it: Decidable, { source, paymentId, ...act }: Made, law: EmergencyLaw): ReliefDecision => {
  const { amount, base, steps } = payable(it.applied.cost, it.others, law);
  const { verdict, reasons } = weighRelief({ ...it, isLeft: base > 0 }, law, source);
  const isPaid = verdict === 'pass';
  const outcome: ReliefDecision['outcome'] = isPaid ? 'paid' : 'refused';
  const told = { ...act, outcome, amount: isPaid ? amount : fen(0), reasons, steps: isPaid ? steps : [], remedies: remediesOf(law) };
  return {
    ...{ ...told, others: it.others, standardsHash: law.hash, letter: hashesOf(reliefLetter(told)) },
    ...(isPaid && amount > 0 ? { paymentId } : {}),
  };
};
