import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { readReferrals, type Referrals } from '../adapters/database/referrals.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { maySee, type Officer } from '../domain/ticket/party.ts';
import { neighbours } from './readers.ts';

/** The tickets of a household, the oldest first. */
export const referralsOfHousehold = query({
  allow: neighbours,
  answer: (tx, ids: readonly Id<'household'>[]) => readReferrals(tx, onlyIds(ids)),
  region: ({ region }) => region,
});

/** Of them those that whoever asks may see: that there are others is not said. */
export const theirReferrals = ({ tickets, today }: Referrals, officer: Officer) =>
  tickets.filter((it) => maySee(officer, it, today)).map(({ id }) => ({ id }));
