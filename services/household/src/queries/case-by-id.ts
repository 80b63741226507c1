import { query } from '@jiuzhu/service-kit';
import { loadEntries } from '../adapters/database/entries.ts';
import { caseReaders, seesCasesOf } from '../domain/who-may.ts';

/** Where a case of any programme stands, by the ledger: to an office that handles no others, its own. */
export const caseById = query({
  allow: caseReaders,
  answer: loadEntries,
  region: ({ region }) => region,
  theirs: ({ type }, { roles }) => seesCasesOf(type, roles),
});
