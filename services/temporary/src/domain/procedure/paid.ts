import { addFen, fen, subtractFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { paidIn } from '../stages/stages.ts';
import { grantsOf } from './temporary-case.ts';
import type { Decision } from './temporary-case.ts';

/** What of a grant was paid: all of it, unless it is paid in stages. */
export const paidOf = ({ amount, staged }: Pick<Decision, 'amount' | 'staged'>): Fen => (staged ? paidIn(staged) : amount);

/** As much of a decision as says what of it is given. */
export type Granted = Pick<Decision, 'outcome' | 'amount' | 'staged' | 'recovery'>;

/** What of a grant is given, or still to be: less what came back, and less what was stopped. */
const keptOf = ({ amount, staged, recovery }: Granted): Fen =>
  subtractFen(subtractFen(amount, staged?.course.stopped?.unpaid ?? fen(0)), recovery?.repaid ?? fen(0));

/** What was granted for the incident, less what came back and what is not paid any more. */
export const givenIn = (it: { readonly decisions: readonly Granted[] }): Fen => addFen(...grantsOf(it).map(keptOf));
