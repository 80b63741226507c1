import type { Contract } from '@jiuzhu/event-log';
import { accept, type Id } from '@jiuzhu/kernel';
import { type Reaction, reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import type { Crossing } from '../domain/ferry/crossing.ts';
import { hear } from '../domain/ferry/hear.ts';
import { ferryRows } from '../domain/ferry/rows.ts';
import { alarmLaw } from '../domain/ferry/alarm.ts';

type About = { readonly householdId: Id<'household'> };

/** One shape for whatever a programme tells of a household: what it means here, and the ferry's table does the rest by the event's day. */
export const hearWhen = <D extends About>(on: Contract<D>, means: (event: D) => Omit<Crossing, 'on' | 'cause'>): Reaction =>
  reaction({
    on,
    subject: householdFiles,
    key: (event: D) => event.householdId,
    law: alarmLaw,
    decide: (event, file, { today, newId, lawOn, source }) => {
      const crossing = { ...means(event), on: today, cause: { type: on.type, ...source } };
      return accept(hear(file, crossing, { rows: ferryRows, newTicket: () => newId('ticket'), lawOn }));
    },
  });
