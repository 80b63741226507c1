import type { Act } from '@jiuzhu/casework';
import { addFen, addWorkingDays, fen, subtractFen } from '@jiuzhu/kernel';
import type { Deadline, Fen } from '@jiuzhu/kernel';
import type { Payer } from '../emergency/competence.ts';
import { grantsOf } from './temporary-case.ts';
import type { Decision, TemporaryCase } from './temporary-case.ts';

/** What was granted for the incident, less what came back. */
export const givenIn = (it: Pick<TemporaryCase, 'decisions'>): Fen =>
  addFen(...grantsOf(it).map(({ amount, recovery }) => subtractFen(amount, recovery?.repaid ?? fen(0))));

type Weighed = Pick<Decision, 'limit' | 'limits' | 'lines' | 'reasons'>;
type Deciding = Act & Pick<Decision, 'at' | 'class'> & { readonly weighed: Weighed };
type Bound = { readonly hash: string; readonly refusalNotice: number };

const decision = (it: TemporaryCase, { weighed, ...act }: Deciding, { hash }: Pick<Bound, 'hash'>) => {
  const { limit, limits, lines, reasons } = weighed;
  const number = it.decisions.length + 1;
  return { number, ...act, standardsHash: hash, limit, limits, ...(lines ? { lines } : {}), reasons };
};

const decided = (it: TemporaryCase, made: Decision): TemporaryCase => ({ ...it, decisions: [...it.decisions, made] });

/** It is paid. What is paid first (先行救助) has its papers made up for by a day. */
export const granted = (
  it: TemporaryCase,
  deciding: Deciding,
  { amount, payer, papersDue }: { readonly amount: Fen; readonly payer: Payer; readonly papersDue?: Deadline },
  law: Pick<Bound, 'hash'>,
): TemporaryCase => decided(it, { ...decision(it, deciding, law), outcome: 'granted', amount, payer, ...(papersDue ? { papersDue } : {}) });

/** 不予救助: with every reason, in writing. */
export const refused = (it: TemporaryCase, deciding: Deciding, law: Bound): TemporaryCase =>
  decided(it, {
    ...{ ...decision(it, deciding, law), outcome: 'refused', amount: fen(0) },
    noticeDue: addWorkingDays(deciding.on, law.refusalNotice),
  });
