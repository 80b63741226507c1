import { query } from '@jiuzhu/service-kit';
import { loadHouseholds } from '../adapters/database.ts';
import { readers } from '../domain/who-may.ts';

export const householdById = query({ allow: readers, answer: loadHouseholds, region: ({ region }) => region });
