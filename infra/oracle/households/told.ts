import { addDays, addMonths, day } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import type { Case, Dependant, Obligor } from '../../population/index.ts';

type Survey = NonNullable<Snapshot['survey']>;
type PersonId = Survey['obligors'][number]['of'];

/** A household of the population as subsistence is told of it: all as it should be, and a survey of whoever may be in extreme difficulty. */
export const toldOf = ({ household, facts, report, dependants }: Case, on: Day): Snapshot => {
  const recordedOn = addDays(on, -20);
  return {
    day: on,
    applicants: { grain: 'household' },
    household: {
      id: household.householdId,
      region: household.region,
      settlement: household.settlement,
      members: household.members.map(({ personId, born, disability, majorIllness, student, away }) => ({
        ...{ personId, knownSince: recordedOn, born, disability, majorIllness, student },
        ...(away ? { absence: { reason: away.kind, since: away.since } } : {}),
      })),
      facts: facts.map((fact) => ({ ...fact, version: 1, recordedOn })) as unknown as Snapshot['household']['facts'],
      ...{ membersOn: recordedOn, version: 1, asOf: recordedOn },
    },
    report: { ...report, on: addDays(on, -5), validUntil: addMonths(on, 6), version: 1 } as unknown as NonNullable<Snapshot['report']>,
    survey: surveyOf(dependants, on),
  };
};

const surveyOf = (dependants: readonly Dependant[], on: Day): Survey => ({
  surveyId: 'survey',
  on: addDays(on, -8),
  obligors: dependants.flatMap(({ personId, obligorsElsewhere }) => obligorsElsewhere.map((it) => obligorOf(personId, it, on))),
  selfCare: dependants.map(({ personId, selfCareFailed: failed }) => ({ personId, failed })),
  childChoices: dependants.flatMap(({ personId, childProgramme, programmeChosen }) =>
    programmeChosen === undefined ? [] : [{ personId, programme: programmeChosen === 'tekun' ? 'tekun' : programmes[childProgramme] }],
  ),
  careForms: dependants.flatMap(({ personId, selfCareFailed }) =>
    selfCareFailed >= 4 ? [{ personId, form: 'centralised' as const }] : [],
  ),
});

const programmes = { none: 'tekun', orphan: 'orphan', 'de-facto-unattended': 'unattended-child' } as const;

const obligorOf = (of: PersonId, it: Obligor, on: Day): Survey['obligors'][number] => ({
  ...{ of, personId: it.obligorId as unknown as Id<'person'>, born: addDays(addMonths(on, -12 * it.age), -(it.income % 300)) },
  aid: it.receives ?? 'none',
  incapacity: !it.civilCapacity ? 'no-civil-capacity' : it.away === undefined ? 'none' : it.away === 'prison' ? 'imprisoned' : 'missing',
  disability: it.disability,
  income: (it.income * 12) as Survey['obligors'][number]['income'],
  propertyWithin: it.propertyOk,
});

export const firstDay = day('2026-01-01');
