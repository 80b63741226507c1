import { isDeepStrictEqual } from 'node:util';
import type { Event } from '@jiuzhu/kernel';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { decisionReconsidered } from '@jiuzhu/schema/events/subsistence/decision-reconsidered.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { refusalCodes, totalOf } from '../../domain/classification/judgement.ts';
import { decisionInEffect } from '../../domain/procedure/decision/decision.ts';
import type { Decision, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';

/** What a decision tells the other services: each grant; or the codes of all reasons for which nothing is granted, and what the household is recognised as. */
export const decisionEvents = (it: SubsistenceCase): readonly Event[] => {
  const decision = decisionInEffect(it);
  if (!decision) return [];
  const { id, householdId, applicants } = it;
  const { judgement } = decision.judged;
  const of = { caseId: id, householdId };
  const { from, noticeDue, recognisedUntil } = decision;
  if (from) {
    return judgement.grants.map(({ class: granted, amount, personId }) =>
      granted === 'tekun' && personId
        ? extremeDifficultyConfirmed({ ...of, personId, amount, from })
        : assistanceConfirmed({ ...of, ...(personId ? { personId } : {}), class: 'dibao', amount, from }),
    );
  }
  const whom = applicants.grain === 'person' ? { personId: applicants.personId } : {};
  const recognised = judgement.class === 'margin' || judgement.class === 'rigid' ? judgement.class : undefined;
  return [
    assistanceRefused({ ...of, ...whom, reasons: [...refusalCodes(judgement)], noticeDueOn: noticeDue?.day ?? decision.on }),
    ...(recognised && recognisedUntil
      ? [householdRecognised({ ...of, class: recognised, from: decision.on, until: recognisedUntil })]
      : []),
  ];
};

/** That another decision stands in the place of one. */
export const reconsideredOf = ({ id, householdId, decisions }: SubsistenceCase): readonly Event[] => {
  const [before, after] = decisions.slice(-2);
  if (!before || after?.cites === undefined) return [];
  const same = isDeepStrictEqual(outcomeOf(before), outcomeOf(after));
  return [
    decisionReconsidered({ caseId: id, householdId, decision: after.number, cites: after.cites, outcome: same ? 'upheld' : 'changed' }),
  ];
};

const outcomeOf = ({ judged: { judgement } }: Decision) => [judgement.class, totalOf(judgement)];
