import { accept } from '@jiuzhu/kernel';
import { timer } from '@jiuzhu/service-kit';
import { requestsDue, verifications } from '../adapters/verifications.ts';
import { issueWhenDue } from '../domain/verification.ts';

/** The day has come: the report says TIMEOUT of whoever has not answered, and is not complete. */
export const issueReportWhenDue = timer({
  due: requestsDue,
  subject: verifications,
  decide: (_id, before, { today, newId }) => accept(issueWhenDue(before, () => newId('report'), today)),
});
