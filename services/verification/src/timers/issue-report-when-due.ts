import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { requestsDue, verifications } from '../adapters/database/verifications.ts';
import { limitsLaw } from '../domain/law.ts';
import { issueWhenDue } from '../domain/verification.ts';

/** The day has come: the report says TIMEOUT of whoever has not answered, and is not complete. */
export const issueReportWhenDue = timer({
  due: requestsDue,
  subject: verifications,
  law: limitsLaw,
  decide: (_id, before, { today, newId, law }) => accept(issueWhenDue(before, { newReport: () => newId('report'), limits: law }, today)),
});
