import { query } from '@jiuzhu/service-kit';
import { readYears } from '../adapters/database/given.ts';
import { handlers } from './who-may.ts';

/** What a person is given in a school year, by whichever case; it is seen where the person lives now. */
export const yearOfPerson = query({ allow: handlers, answer: readYears, region: ({ region }) => region });
