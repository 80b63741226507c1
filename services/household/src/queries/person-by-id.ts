import { query } from '@jiuzhu/service-kit';
import { loadPeople } from '../adapters/database.ts';
import { readers } from '../domain/who-may.ts';

/** A person is seen where their household is, or the last one was. */
export const personById = query({ allow: readers, answer: loadPeople, region: ({ region }) => region });
