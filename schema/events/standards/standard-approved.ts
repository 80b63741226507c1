import { event, field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { example, standard } from './standard.ts';

/** The values of a proposal hold, each from its day: whole, for whoever did not hear the proposal. */
export const standardApproved = event('standards.standard-approved.v1', standard.extend({ approvedOn: field.day() }), {
  example: { ...example, approvedOn: day('2026-06-22') },
});
