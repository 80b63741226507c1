import type { Event } from '@jiuzhu/kernel';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { refusalCodes } from '../domain/classification/judgement.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** What a decision tells the other services: the grant, or the codes of all its reasons. */
export const decisionEvents = ({ id, householdId, applicants, decision }: SubsistenceCase): readonly Event[] => {
  if (!decision) return [];
  const { judgement } = decision.judged;
  const whom = { caseId: id, householdId, ...(applicants.grain === 'person' ? { personId: applicants.personId } : {}) };
  if (judgement.class === 'dibao' && decision.from) {
    return [assistanceConfirmed({ ...whom, class: 'dibao', amount: judgement.amount, from: decision.from })];
  }
  const noticeDueOn = decision.noticeDue?.day ?? decision.on;
  return [assistanceRefused({ ...whom, reasons: [...refusalCodes(judgement)], noticeDueOn })];
};
