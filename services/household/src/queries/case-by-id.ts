import { query } from '@jiuzhu/service-kit';
import { loadEntries } from '../adapters/database.ts';
import { readers } from '../domain/who-may.ts';

/** Where a case of any programme stands, by the ledger. */
export const caseById = query({ allow: readers, answer: loadEntries, region: ({ region }) => region });
