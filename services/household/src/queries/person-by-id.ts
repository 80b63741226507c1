import { query } from '@jiuzhu/service-kit';
import { viewPeople } from '../adapters/database/person-views.ts';
import { personReaders } from '../domain/who-may.ts';

export { opening, unmasking } from '../domain/who-may.ts';

/** A person is seen where their household is, or the last one was. */
export const personById = query({ allow: personReaders, answer: viewPeople, region: ({ region }) => region });
