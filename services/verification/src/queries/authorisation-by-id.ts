import { query } from '@jiuzhu/service-kit';
import { readStanding } from '../adapters/household-files.ts';
import { readers } from './readers.ts';

export const authorisationById = query({ allow: readers, answer: readStanding, region: ({ household }) => household.region });
