import type { Day, RegionCode } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { parameters } from '../adapters/database/parameters.ts';
import { inForce, type InForce } from '../domain/in-force.ts';
import { bookFor } from './book-for.ts';

type Asked = { readonly parameter: string; readonly region: RegionCode; readonly day?: Day | undefined };

/** How much an entry of a catalogue says is paid, for a place and a day: what binds there is published, and no secret to anybody. */
export const amountInForce = query({
  allow: 'anybody',
  answer: async (tx, asked: readonly Asked[]) => {
    const { book, today } = await bookFor(tx, asked);
    return new Map(
      asked.flatMap((one): [Asked, InForce][] => {
        const parameter = parameters.get(one.parameter);
        return parameter ? [[one, inForce(book, parameter, { ...one, day: one.day ?? dayOf(tx.now) }, today)]] : [];
      }),
    );
  },
  region: 'public',
});
