import { accept, type Day } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { become, hear } from '../domain/ferry/hear.ts';
import { ferryRows } from '../domain/ferry/rows.ts';
import { alarmLaw } from '../domain/ferry/alarm.ts';
import { drawn } from './drawn-member.ts';

/** What a programme decided about it before we heard that it is there is heard now, by the law of where it lives; and who lives in it may lead on. */
export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: householdFiles,
  key: (event) => event.householdId,
  law: alarmLaw,
  decide: ({ householdId, on, region, settlement, members }, file, { today, newId, lawIn, source }) => {
    const of = { members: members.map(drawn), homes: [], standing: 'none', ended: false, asOf: on } as const;
    const household = { id: householdId, region, settlement, ...of };
    const using = { rows: ferryRows, newTicket: () => newId('ticket'), lawOn: (day: Day) => lawIn(region, day) };
    const crossing = { triggers: ['household-registered'], on: today, cause: { type: householdRegistered.type, ...source } } as const;
    return accept(hear(become(file, household, using), crossing, using));
  },
});
