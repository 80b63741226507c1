import { list } from '@jiuzhu/service-kit';
import { pageOfSent } from '../adapters/database/ticket-worklists.ts';
import { workAsked } from '../adapters/input-shapes/work-asked.ts';
import { workers } from '../domain/ticket/worker.ts';

/** What whoever asks sent, the one due first before the others. */
export const ticketsSent = list({ allow: { role: workers }, input: workAsked, page: pageOfSent });
