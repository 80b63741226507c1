import type { Act } from '@jiuzhu/casework';
import { addWorkingDays, fen } from '@jiuzhu/kernel';
import type { Deadline, Fen } from '@jiuzhu/kernel';
import type { Payer } from '../emergency/competence.ts';
import type { Staged } from '../stages/stages.ts';
import type { Decision, TemporaryCase } from './temporary-case.ts';

type Weighed = Pick<Decision, 'limit' | 'limits' | 'lines' | 'reasons'>;
type Deciding = Act & Pick<Decision, 'at' | 'class' | 'conference'> & { readonly weighed: Weighed };
type Given = {
  readonly amount: Fen;
  readonly payer: Payer;
  /** of what is paid first (先行救助): by when its papers are made up for */
  readonly papersDue?: Deadline | undefined;
  readonly staged?: Staged | undefined;
};
type Bound = { readonly hash: string; readonly refusalNotice: number };

const decision = (it: TemporaryCase, { weighed, ...act }: Deciding, { hash }: Pick<Bound, 'hash'>) => {
  const { limit, limits, lines, reasons } = weighed;
  const number = it.decisions.length + 1;
  return { number, ...act, standardsHash: hash, limit, limits, ...(lines ? { lines } : {}), reasons };
};

const decided = (it: TemporaryCase, made: Decision): TemporaryCase => ({ ...it, decisions: [...it.decisions, made] });

/** It is paid; or, in stages, begins to be. */
export const granted = (
  it: TemporaryCase,
  deciding: Deciding,
  { papersDue, staged, ...given }: Given,
  law: Pick<Bound, 'hash'>,
): TemporaryCase =>
  decided(it, {
    ...{ ...decision(it, deciding, law), outcome: 'granted', ...given },
    ...(papersDue ? { papersDue } : {}),
    ...(staged ? { staged } : {}),
  });

/** 不予救助: with every reason, in writing. */
export const refused = (it: TemporaryCase, deciding: Deciding, law: Bound): TemporaryCase =>
  decided(it, {
    ...{ ...decision(it, deciding, law), outcome: 'refused', amount: fen(0) },
    noticeDue: addWorkingDays(deciding.on, law.refusalNotice),
  });
