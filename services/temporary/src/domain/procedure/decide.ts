import { letterAsked } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays, fen } from '@jiuzhu/kernel';
import type { Deadline, Fen } from '@jiuzhu/kernel';
import type { Payer } from '../emergency/competence.ts';
import type { NoticeLaw } from '../law/notice-law.ts';
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
type Bound = { readonly hash: string } & NoticeLaw;

const decision = (it: TemporaryCase, { weighed, ...act }: Deciding, { hash, reconsideration, litigation }: Bound) => {
  const { limit, limits, lines, reasons } = weighed;
  const number = it.decisions.length + 1;
  const appeal = { reconsideration, litigation };
  return { number, ...act, standardsHash: hash, limit, limits, ...(lines ? { lines } : {}), reasons, appeal };
};

/** Whatever was decided is told in writing: its letter is to be served. */
const decided = (it: TemporaryCase, made: Decision): TemporaryCase =>
  letterAsked({ ...it, decisions: [...it.decisions, made] }, made.number, made.on);

/** It is paid; or, in stages, begins to be. */
export const granted = (it: TemporaryCase, deciding: Deciding, { papersDue, staged, ...given }: Given, law: Bound): TemporaryCase =>
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
