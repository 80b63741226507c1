import { type Act, entered, suffices } from '@jiuzhu/casework';
import { fen, subtractFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Payer } from '../emergency/competence.ts';
import type { TemporaryCase } from '../procedure/temporary-case.ts';
import type { Reserve } from './reserve.ts';

/**
 * What a decision leaves of the reserve that it is paid from; or why it cannot be. What the county pays touches none. What is paid in stages is taken out at once, so that
 * nothing else is promised from it.
 */
export type PaidFrom =
  | { readonly reserve: Reserve | undefined }
  | { readonly lacks: 'ReserveNotOpen' }
  | { readonly lacks: 'ReserveInsufficient'; readonly balance: Fen };

type Paid = Act & { readonly amount: Fen };

export const paidFrom = (payer: Payer, reserve: Reserve | undefined, { id, decisions }: TemporaryCase, paid: Paid): PaidFrom => {
  if (payer.from === 'county') return { reserve: undefined };
  if (!reserve) return { lacks: 'ReserveNotOpen' };
  if (!suffices(reserve, paid.amount)) return { lacks: 'ReserveInsufficient', balance: reserve.balance };
  const of = { kind: 'granted' as const, caseId: id, decision: decisions.length };
  return { reserve: entered(reserve, { ...paid, ...of, amount: subtractFen(fen(0), paid.amount) }) };
};
