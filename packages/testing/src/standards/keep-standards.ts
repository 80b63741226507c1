import { createHash } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import { entriesOf, type StandardBook, type StandardEntry } from '@jiuzhu/policy';
import { type KeptStandard, keptStandards, type Runtime, unitOfWork } from '@jiuzhu/service-kit';

/** The same value of the same place is the same standard, however often it is kept. */
function idOf({ parameter, region, from, publishedAt }: StandardEntry): Id<'standard'> {
  const hex = createHash('sha256').update([parameter, region, from, publishedAt].join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<'standard'>;
}

const keptOf = (entry: StandardEntry, state: KeptStandard['state']): KeptStandard => {
  const { parameter, unit, from, to, value, publishedAt, region, document, illustrative } = entry;
  return {
    ...{ id: idOf(entry), state, region, document, illustrative },
    knownFrom: publishedAt,
    values: [{ parameter, unit, from, to, value }],
  };
};

/** Writes what the service's reactions would have written, had the owner of the standards told every value of the book. Answers the ids. */
export async function keepStandards(
  runtime: Runtime,
  book: StandardBook,
  state: KeptStandard['state'] = 'approved',
): Promise<readonly Id<'standard'>[]> {
  const changes = entriesOf(book).map((entry) => {
    const after = keptOf(entry, state);
    return { key: after.id, before: undefined, after, version: 0, versionOf: () => 0 };
  });
  if (changes.length === 0) return [];
  await unitOfWork(runtime, async (tx, last) => {
    const left = await keptStandards.save(tx, changes);
    if (left) await last(tx.sql(left.name, left.text, left.values));
  });
  return changes.map(({ key }) => key);
}
