import { noticeOf, serviceOf } from '@jiuzhu/casework';
import type { Event } from '@jiuzhu/kernel';
import { letterServed } from '@jiuzhu/schema/events/subsistence/letter-served.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';

/** That a letter came, and until when it may be appealed against; nothing, where it did not. */
export const letterServedOf = (it: SubsistenceCase, decision: number): readonly Event[] => {
  const notice = noticeOf(it, decision);
  if (!notice?.servedOn || !it.accepted) return [];
  const service = serviceOf(notice, it.accepted.periods);
  return [letterServed({ caseId: it.id, householdId: it.householdId, decision, servedOn: notice.servedOn, ...service })];
};
