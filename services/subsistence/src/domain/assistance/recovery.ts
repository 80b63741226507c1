import type { Act } from '@jiuzhu/casework';
import { fen, mulDiv } from '@jiuzhu/kernel';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { RecoveryLaw } from '../law/assistance-law.ts';
import { totalOf } from './assistance.ts';
import type { Assistance } from './assistance.ts';
import { nextDecision } from './assistance-decision.ts';
import type { Decided, Recovery } from './assistance-decision.ts';

/** What was told to payment of a month, and what was due in it. */
export type MonthDrawn = { readonly month: Day; readonly drawn: Fen; readonly due: Fen };

/** What was drawn beyond what was due, month by month; a month with too little does not make up for one with too much. */
export const overdrawn = (months: readonly MonthDrawn[]): readonly { readonly month: Day; readonly amount: Fen }[] =>
  months.flatMap(({ month, drawn, due }) => (drawn > due ? [{ month, amount: fen(drawn - due) }] : []));

export const sumOf = (months: readonly { readonly amount: Fen }[]): Fen => fen(months.reduce((sum, { amount }) => sum + amount, 0));

/** Order 649 Art 68: who drew by fraud may be fined so many times what was drawn; who did not is not fined. */
export const fineRange = (amount: Fen, isFraud: boolean, { recoveryFine: { least, most } }: RecoveryLaw) =>
  isFraud ? { least: mulDiv(amount, least, 10_000, 'up'), most: mulDiv(amount, most, 10_000, 'down') } : { least: fen(0), most: fen(0) };

/** 追回: what was wrongly drawn is asked back; what is given is not touched by it. */
export const recovered = (it: Assistance, recovery: Recovery, act: Act): Decided => {
  const { number, cites, id } = nextDecision(it);
  const left = { class: it.class, amount: totalOf(it), recovery };
  return {
    assistance: { ...it, decision: id, decisions: number },
    made: { ...act, number, kind: 'recovery', cites, outcome: 'recovery', ...left },
  };
};
