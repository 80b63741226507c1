import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** The programmes that own cases, and the GraphQL type of each one's cases. */
export const caseTypes = {
  subsistence: 'SubsistenceCase',
  medical: 'MedicalCase',
  education: 'EducationCase',
  housing: 'HousingCase',
  employment: 'EmploymentCase',
  disaster: 'DisasterCase',
  temporary: 'TemporaryCase',
} as const;

export type CaseOwner = keyof typeof caseTypes;
export type CaseType = (typeof caseTypes)[CaseOwner];

/**
 * Letters and hyphens, by which each programme names its own states and each county its agencies. One stage has the same name in all of them:
 * `closed`, where nothing is to be decided any more.
 */
const word = /^[a-z][a-z-]{1,40}$/;
const agency = /^[a-z][a-z0-9-]{1,40}$/;

/**
 * Where a case stands, said by its owner after every change of it and derived by its Store, never by hand. One shape for all programmes:
 * the ledger of cases reads nothing else. The id names owner and type: `subsistence-case/<uuid>`.
 */
export const caseMoved = <const O extends CaseOwner>(owner: O) =>
  event(
    `${owner}.case-moved.v1`,
    z.object({
      caseId: field.id(`${owner}-case`),
      householdId: field.id('household'),
      caseType: field.code([caseTypes[owner]]),
      status: field.code(word),
      stage: field.code(word),
      openedOn: field.day(),
      /** the day by which the next step is due */
      dueOn: field.day().optional(),
      /** the clock stands still */
      paused: field.flag(),
      agency: field.code(agency),
      region: field.region(),
    }),
    {
      example: {
        caseId: `${owner}-case/00000000-0000-8000-8000-000000000031`,
        householdId: '00000000-0000-8000-8000-000000000001',
        caseType: caseTypes[owner],
        status: 'accepted',
        stage: 'preliminary-opinion',
        openedOn: day('2026-03-02'),
        dueOn: day('2026-04-13'),
        paused: false,
        agency: 'township-990000001',
        region: '990000001001',
      },
    },
  );
