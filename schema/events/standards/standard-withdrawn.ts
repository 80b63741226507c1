import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';
import { example } from './standard.ts';

/** A proposal is taken back before anybody approved it. What was approved is never withdrawn, only superseded. */
export const standardWithdrawn = event('standards.standard-withdrawn.v1', z.object({ standardId: field.id('standard'), on: field.day() }), {
  example: { standardId: example.standardId, on: day('2026-06-20') },
});
