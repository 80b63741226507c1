import { letterAsked, nextRound } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import type { TermGrant } from '../grants/term-grant.ts';
import type { Class } from '../household/class.ts';
import type { AppealLaw, DecisionLaw } from '../law/education-law.ts';
import { lastDecision } from './education-case.ts';
import type { Decision, EducationCase } from './education-case.ts';

export type Deciding = Act & Pick<Decision, 'cites'> & { readonly class: Class; readonly reasons: readonly Reason[] };

/** The next of all that is decided on a case, and how long each appeal against it takes. */
export const made = (it: EducationCase, { cites, ...deciding }: Deciding, law: AppealLaw & { readonly hash: string }) => ({
  ...{ number: it.decisions.length + 1, ...deciding, ...(cites === undefined ? {} : { cites }) },
  ...{ standardsHash: law.hash, appeal: { reconsideration: law.reconsideration, litigation: law.litigation } },
});

/** In effect, and told in writing: what was posted is told when nobody has objected. */
export const inEffect = (it: EducationCase, on: Day): EducationCase =>
  letterAsked({ ...it, inEffectOn: on }, lastDecision(it)?.number ?? 1, on);

/** Posted at the school first, where the place says for how long; in effect at once where it does not. */
export const granted = (it: EducationCase, deciding: Deciding, grants: readonly TermGrant[], law: DecisionLaw): EducationCase => {
  const decision = { ...made(it, deciding, law), outcome: 'granted' as const };
  const given = grants.map((one) => ({ ...one, decision: decision.number }));
  const decided = { ...it, decisions: [...it.decisions, decision], grants: [...it.grants, ...given] };
  if (law.publicity === undefined) return inEffect(decided, deciding.on);
  const { day: closesOn, provisional } = addWorkingDays(deciding.on, law.publicity);
  return { ...decided, publicity: { round: nextRound(it), opensOn: deciding.on, closesOn, provisional } };
};

/** 不予救助: with every reason, in writing. */
export const refused = (it: EducationCase, deciding: Deciding, law: DecisionLaw): EducationCase => {
  const due = { noticeDue: addWorkingDays(deciding.on, law.refusalNotice) };
  const decision = { ...made(it, deciding, law), outcome: 'refused' as const, ...due };
  return letterAsked({ ...it, decisions: [...it.decisions, decision] }, decision.number, deciding.on);
};
