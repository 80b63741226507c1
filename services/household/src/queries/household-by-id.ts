import { query } from '@jiuzhu/service-kit';
import { viewHouseholds } from '../adapters/database/household-views.ts';
import { readers } from '../domain/who-may.ts';

export const householdById = query({ allow: readers, answer: viewHouseholds, region: ({ region }) => region });
