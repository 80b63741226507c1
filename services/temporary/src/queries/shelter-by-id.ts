import { query } from '@jiuzhu/service-kit';
import { readShelterCases } from '../adapters/database/shelter-rows.ts';
import { handlers } from './who-may.ts';

/** Somebody at a station, or who was. */
export const shelterById = query({ allow: handlers, answer: readShelterCases, region: ({ region }) => region });
