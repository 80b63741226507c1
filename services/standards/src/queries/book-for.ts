import { ancestors, type Day, type RegionCode } from '@jiuzhu/kernel';
import { bookOf, type StandardBook } from '@jiuzhu/policy';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import { approvedIn } from '../adapters/database/standard-rows.ts';
import { entriesOf } from '../domain/standard.ts';

/** Everything that is approved on the paths of these places up to the state, by one statement; what nobody could confirm is in it. */
export async function bookFor(
  tx: Tx,
  asked: readonly { readonly region: RegionCode }[],
): Promise<{ readonly book: StandardBook; readonly today: Day }> {
  const today = dayOf(tx.now);
  const path = new Set(asked.flatMap(({ region }) => [region, ...ancestors(region), 'national' as const]));
  const approved = await approvedIn(tx, [...path]);
  return {
    book: bookOf(
      approved.flatMap((it) => entriesOf(it, today)),
      { allowIllustrative: true },
    ),
    today,
  };
}

/** The same, of which nothing that nobody could confirm is used. */
export const strict = (book: StandardBook): StandardBook => ({ ...book, allowIllustrative: false });
