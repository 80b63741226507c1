import type { Act } from '@jiuzhu/casework';
import { addFen, addWorkingDays, fen, subtractFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Payer } from '../emergency/competence.ts';
import type { Weighed } from '../emergency/weigh-emergency.ts';
import type { Class } from '../household/class.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import { grantsOf } from './temporary-case.ts';
import type { Decision, TemporaryCase } from './temporary-case.ts';

/** What was granted for the incident, less what came back. */
export const givenIn = (it: Pick<TemporaryCase, 'decisions'>): Fen =>
  addFen(...grantsOf(it).map(({ amount, recovery }) => subtractFen(amount, recovery?.repaid ?? fen(0))));

type Deciding = Act & { readonly at: string; readonly class: Class; readonly weighed: Weighed };

const decision = (it: TemporaryCase, { weighed, ...act }: Deciding, law: EmergencyLaw) => ({
  ...{ number: it.decisions.length + 1, ...act, standardsHash: law.hash },
  ...{ limit: weighed.limit, limits: weighed.limits, reasons: weighed.reasons },
});

const decided = (it: TemporaryCase, made: Decision): TemporaryCase => ({ ...it, decisions: [...it.decisions, made] });

/** 先行救助: it is paid, and its papers are made up for within their working days. */
export const granted = (
  it: TemporaryCase,
  deciding: Deciding,
  { amount, payer }: { readonly amount: Fen; readonly payer: Payer },
  law: EmergencyLaw,
): TemporaryCase =>
  decided(it, { ...decision(it, deciding, law), outcome: 'granted', amount, payer, papersDue: addWorkingDays(deciding.on, law.papers) });

/** 不予救助: with every reason, in writing. */
export const refused = (it: TemporaryCase, deciding: Deciding, law: EmergencyLaw): TemporaryCase =>
  decided(it, {
    ...{ ...decision(it, deciding, law), outcome: 'refused', amount: fen(0) },
    noticeDue: addWorkingDays(deciding.on, law.refusalNotice),
  });
