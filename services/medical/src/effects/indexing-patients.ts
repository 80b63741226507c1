import { accept } from '@jiuzhu/kernel';
import { effect } from '@jiuzhu/service-kit';
import { patients } from '../adapters/database/patients.ts';
import { indexPatients } from './index-patients.ts';
import type { IndexedPatient, MedicalPorts } from './ports.ts';

/**
 * Who has a class is found by a bill without anybody being asked: so the index is made beforehand. It is no letter that would come too late, and is
 * asked for however long ago the class arose and however long household is away; of whoever has lost every class meanwhile, or was erased, nothing is kept.
 */
export const indexingPatients = effect({
  does: indexPatients,
  deadline: 'P36500D',
  retry: { firstDelayMs: 500, longestDelayMs: 600_000 },
  perform: ({ persons, region }, { patients: found }: MedicalPorts, { correlationId, signal }): Promise<readonly IndexedPatient[]> =>
    found.index(persons, { region, correlationId, signal }),
  then: {
    subject: patients,
    key: ({ request: { householdId } }) => householdId,
    decide: ({ outcome }, before) => {
      const found = outcome.kind === 'answered' ? outcome.answer.filter(({ personId }) => before.wanted.includes(personId)) : [];
      return found.length === 0 ? accept(before) : accept({ ...before, found });
    },
  },
});
