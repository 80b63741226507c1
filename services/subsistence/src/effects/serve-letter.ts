import type { RegionCode } from '@jiuzhu/kernel';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { PersonId } from '../domain/household/facts.ts';
import { lastDecision } from '../domain/procedure/subsistence-case.ts';
import type { CaseId, SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import type { Reply } from './delivery.ts';

/** The letter of one decision goes to the applicant, by id: who that is is revealed when it leaves. */
export const serveLetter = request<Reply>()(
  'serve-letter',
  z.object({
    caseId: z.custom<CaseId>(),
    decision: z.number(),
    applicant: z.custom<PersonId>(),
    region: z.custom<RegionCode>(),
  }),
);

/** Of a decision that grants nothing: it is told in writing. */
export const lettersOf = (it: SubsistenceCase) => {
  const decision = lastDecision(it);
  if (!decision?.noticeDue) return [];
  return [serveLetter({ caseId: it.id, decision: decision.number, applicant: it.applicant, region: it.region as RegionCode })];
};
