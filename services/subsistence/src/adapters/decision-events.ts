import type { Event } from '@jiuzhu/kernel';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { refusalCodes } from '../domain/classification/judgement.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** What a decision tells the other services: each grant; or the codes of all reasons for which nothing is granted, and what the household is recognised as. */
export const decisionEvents = ({ id, householdId, applicants, decision }: SubsistenceCase): readonly Event[] => {
  if (!decision) return [];
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
