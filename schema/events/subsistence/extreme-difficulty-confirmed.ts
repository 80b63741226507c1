import { event, field } from '@jiuzhu/event-log';
import { day, fen } from '@jiuzhu/kernel';
import { z } from 'zod';
import { exampleCase, exampleHousehold } from './examples.ts';

/** A person is confirmed to be in extreme difficulty (特困人员), and is supported. */
export const extremeDifficultyConfirmed = event(
  'subsistence.extreme-difficulty-confirmed.v1',
  z.object({
    caseId: field.id('subsistence-case'),
    householdId: field.id('household'),
    personId: field.id('person'),
    /** fen a month: the basic living standard, and the care standard once self-care is assessed */
    amount: field.fen(),
    /** the first day of the first month that is paid */
    from: field.day(),
  }),
  {
    example: {
      caseId: exampleCase,
      householdId: exampleHousehold,
      personId: '00000000-0000-8000-8000-000000000011',
      amount: fen(128_000),
      from: day('2026-05-01'),
    },
  },
);
