import { query } from '@jiuzhu/service-kit';
import { readReliefs } from '../adapters/database/relief-rows.ts';
import { settlementReaders } from '../domain/who-may.ts';

/** Somebody whom a hospital treated first: for the office. */
export const reliefById = query({ allow: settlementReaders, answer: readReliefs, region: ({ region }) => region });
