import { accept, type Id } from '@jiuzhu/kernel';
import { billSettled } from '@jiuzhu/schema/events/medical/bill-settled.ts';
import { reaction } from '@jiuzhu/service-kit';
import { householdFiles } from '../adapters/database/household-files.ts';
import { alarmLaw } from '../domain/ferry/alarm.ts';
import { hear } from '../domain/ferry/hear.ts';
import { ferryRows } from '../domain/ferry/rows.ts';

/**
 * Whoever has much left to pay after all insurances is looked at, before they ask; how much that is, the place says where the household lives. A bill
 * of nobody who is known leads nowhere, and is kept nowhere.
 */
export const lookWhenBillSettled = reaction({
  on: billSettled,
  subject: householdFiles,
  key: ({ householdId, settlementId }) => householdId ?? (settlementId as string as Id<'household'>),
  law: alarmLaw,
  decide: ({ householdId, personId, left }, file, { today, newId, lawOn, source }) => {
    if (householdId === undefined) return accept(file);
    const cause = { type: billSettled.type, ...source };
    const crossing = { triggers: ['bill-above-alarm'], personId, left, on: today, cause } as const;
    return accept(hear(file, crossing, { rows: ferryRows, newTicket: () => newId('ticket'), lawOn }));
  },
});
