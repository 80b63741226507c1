import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** A place whose catalogue of policies was due by this day has published nothing of the year. Told once for each year. */
export const catalogueOverdue = event(
  'standards.catalogue-overdue.v1',
  z.object({ region: field.region(), year: field.count(), dueOn: field.day() }),
  { example: { region: '990000', year: 2026, dueOn: day('2026-04-30') } },
);
