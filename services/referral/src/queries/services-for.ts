import { list } from '@jiuzhu/service-kit';
import { pageOfServices, servicesAsked } from '../adapters/database/service-lists.ts';
import { workers } from '../domain/ticket/worker.ts';

/** Who takes a need in a place, by name. */
export const servicesFor = list({ allow: { role: workers }, input: servicesAsked, page: pageOfServices });
