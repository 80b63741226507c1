import { query } from '@jiuzhu/service-kit';
import { onlyIds } from '../adapters/input-shapes.ts';
import { readSubmitted, type Submitted } from '../adapters/database/settlement-rows.ts';
import { submitters } from '../domain/who-may.ts';

/** For whoever submits bills: of its own alone. */
export const submittedSettlement = query({
  allow: submitters,
  answer: (tx, keys: readonly Submitted[]) => {
    const known = new Set(onlyIds(keys.map(({ id }) => id)));
    return readSubmitted(
      tx,
      keys.filter(({ id }) => known.has(id)),
    );
  },
  region: ({ region }) => region,
});
