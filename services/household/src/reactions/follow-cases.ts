import { accept } from '@jiuzhu/kernel';
import { caseMoved, type CaseOwner } from '@jiuzhu/schema/events/case-moved.ts';
import { type Reaction, reaction } from '@jiuzhu/service-kit';
import { ledger } from '../adapters/database/ledger.ts';

/** The ledger follows the cases of a programme: it writes down what the owner says, and decides nothing. */
export function followCases(owner: CaseOwner): Reaction {
  const moved = caseMoved(owner);
  return reaction({
    on: moved,
    subject: ledger,
    key: ({ caseId }) => caseId,
    decide: ({ caseId, householdId, caseType, ...stands }, _before, { source, today }) =>
      accept({ id: caseId, owner, type: caseType, household: householdId, ...stands, movedOn: today, sourceVersion: source.version }),
  });
}
