import { query } from '@jiuzhu/service-kit';
import { readReserves } from '../adapters/database/reserve-rows.ts';
import { handlers } from './who-may.ts';

/** What is in a township's reserve. */
export const reserveOfTownship = query({ allow: handlers, answer: readReserves, region: ({ township }) => township });
