import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** Who filed for the applicant, and by which permit the family files where it lives. */
export const filingView = ({ aid, permit }: SubsistenceCase) => ({
  aid: aid ? { kind: inGraph(aid.kind), account: aid.account ?? null, mandateHash: aid.mandateHash } : null,
  residencePermit: permit ?? null,
});

/** What was promised in place of certificates, and whether it holds. */
export const commitmentsView = ({ commitments }: SubsistenceCase) =>
  commitments.map(({ material, on, checkBy, checked }) => ({
    ...{ material, promisedOn: on, checkBy: checkBy?.day ?? null },
    ...{ checkedOn: checked?.on ?? null, checkedBy: checked?.by ?? null, holds: checked?.holds ?? null },
  }));
