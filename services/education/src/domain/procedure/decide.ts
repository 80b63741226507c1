import { letterAsked } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addWorkingDays } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import type { TermGrant } from '../grants/term-grant.ts';
import type { Class } from '../household/class.ts';
import type { DecisionLaw } from '../law/education-law.ts';
import type { EducationCase } from './education-case.ts';

type Deciding = Act & { readonly class: Class; readonly reasons: readonly Reason[] };

/** Posted at the school first, where the place says for how long; in effect at once where it does not. */
export const granted = (it: EducationCase, deciding: Deciding, grants: readonly TermGrant[], law: DecisionLaw): EducationCase => {
  const decided = { ...it, grants, decision: { ...deciding, outcome: 'granted' as const, standardsHash: law.hash } };
  if (law.publicity === undefined) return { ...decided, inEffectOn: deciding.on };
  const { day: closesOn, provisional } = addWorkingDays(deciding.on, law.publicity);
  return { ...decided, publicity: { round: 1, opensOn: deciding.on, closesOn, provisional } };
};

/** 不予救助: with every reason, in writing. */
export const refused = (it: EducationCase, deciding: Deciding, law: DecisionLaw): EducationCase =>
  letterAsked(
    {
      ...it,
      decision: {
        ...{ ...deciding, outcome: 'refused', standardsHash: law.hash },
        noticeDue: addWorkingDays(deciding.on, law.refusalNotice),
        appeal: { reconsideration: law.reconsideration, litigation: law.litigation },
      },
    },
    1,
    deciding.on,
  );
