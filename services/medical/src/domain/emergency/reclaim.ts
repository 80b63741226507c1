import { type Fen, fen, maxFen, subtractFen } from '@jiuzhu/kernel';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import type { PaidByOthers } from './costs.ts';
import { payable } from './payable.ts';
import type { Relief } from './relief.ts';

/**
 * 649号 Art 32 (与其他医疗保障制度相衔接): whoever turns out to be insured, helped or able to pay comes before the fund. `amount`: what was paid beyond what the same
 * standards would have come to, had it been known. Fen, never below 0.
 */
export const overpaid = ({ applied, decision }: Relief, others: PaidByOthers, law: EmergencyLaw): Fen =>
  applied && decision ? maxFen(fen(0), subtractFen(decision.amount, payable(applied.cost, others, law).amount)) : fen(0);
