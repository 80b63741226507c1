import { randomUUID } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import { type Answer, ask } from '@jiuzhu/service-kit';
import type { MedicalCase } from '../src/domain/cases/medical-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { clerk, idIn, type Opened, officer, type Patient, reviewer } from './opened.ts';

/** A day in a hospital elsewhere, paid by the patient: 1,000 yuan of which no insurance paid anything, unless it is said otherwise. */
const aClaim = ({ household, person }: Pick<Patient, 'household' | 'person'>, more: object = {}): object => ({
  ...{ household, patient: person, providerCode: 'H88000000001', billNumber: `SG-${randomUUID()}`, cause: 'NO_DIRECT_SETTLEMENT' },
  ...{ kind: 'INPATIENT', place: 'BEYOND', referred: true, emergency: false, admittedOn: '2026-06-01', dischargedOn: '2026-06-01' },
  ...{ totalCost: 100_000, inPolicyCost: 100_000, basicPaid: 0, catastrophicPaid: 0, supplementaryPaid: 0, missing: [] },
  ...more,
});

export const problemOf = async (answer: Promise<object>): Promise<object> => {
  const it = (await answer) as { accepted: boolean; problem?: object };
  if (it.accepted) throw new Error('it was accepted');
  return it.problem ?? {};
};

/** What is done in a case, by whoever may. */
export const claimsOf = (m: Opened) => {
  const caseOf = async (id: string): Promise<MedicalCase> => {
    const found = (await ask(m.runtime, fileOfCase, [id as Id<'medical-case'>], officer)).get(id as Id<'medical-case'>);
    if (!found) throw new Error('there is no such case');
    return found.case;
  };
  const act = async (name: Parameters<Opened['run']>[0], id: string, actor = clerk, more: object = {}): Promise<Answer> =>
    m.run(name, { case: id, version: (await caseOf(id)).version, ...more }, actor);
  return {
    /** what a person's years have used */
    yearOf: async (person: string) =>
      (await m.rows('select paid::int, deductible::int from person_years where person_id = $1', [person]))[0],
    caseOf,
    act,
    apply: (of: Patient, more: object = {}): Promise<Answer> => m.run('applyForReimbursement', aClaim(of, more), clerk),
    applied: async (of: Patient, more: object = {}): Promise<string> => idIn(await m.run('applyForReimbursement', aClaim(of, more), clerk)),
    decide: (id: string, more: object = {}): Promise<Answer> => act('decideReimbursement', id, officer, more),
    review: (id: string): Promise<Answer> => act('reviewMedicalCase', id, reviewer),
    told: async (id: string, type: string) =>
      (await m.rows(`select data, stream from kit_outbox where type = $1 and data ->> 'caseId' = $2 order by stream, stream_version`, [
        type,
        id,
      ])) as readonly {
        readonly data: Record<string, unknown>;
        readonly stream: string;
      }[],
  };
};
