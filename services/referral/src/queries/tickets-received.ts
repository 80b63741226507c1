import { list } from '@jiuzhu/service-kit';
import { pageOfReceived } from '../adapters/database/ticket-worklists.ts';
import { workAsked } from '../adapters/input-shapes/work-asked.ts';
import { workers } from '../domain/ticket/worker.ts';

/** What whoever asks received, the one due first before the others. */
export const ticketsReceived = list({ allow: { role: workers }, input: workAsked, page: pageOfReceived });
