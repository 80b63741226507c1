import { accept } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { become } from '../domain/ferry/hear.ts';
import { ferryRows } from '../domain/ferry/rows.ts';
import { alarmLaw } from '../domain/ferry/alarm.ts';
import { drawn } from './drawn-member.ts';

/** What a programme decided about it before we heard that it is there is heard now, by the law of where it lives. */
export const drawHouseholdWhenRegistered = reaction({
  on: householdRegistered,
  subject: householdFiles,
  key: (event) => event.householdId,
  law: alarmLaw,
  decide: ({ householdId, on, region, settlement, members }, file, { newId, lawIn }) => {
    const of = { members: members.map(drawn), homes: [], standing: 'none', ended: false, asOf: on } as const;
    const household = { id: householdId, region, settlement, ...of };
    return accept(become(file, household, { rows: ferryRows, newTicket: () => newId('ticket'), lawOn: (day) => lawIn(region, day) }));
  },
});
