import type { Id } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { consentsAt, readConsents, regionsOf } from '../adapters/database/consents.ts';
import { readHouseholds } from '../adapters/database/household-rows.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { isInForce } from '../domain/consent/consent.ts';
import { neighbours } from './readers.ts';

/** What a family has agreed to, and what others did by which something of it has left that is theirs now, the newest first. */
export const consentsOfHousehold = query({
  allow: neighbours,
  answer: async (tx, asked: readonly Id<'household'>[]) => {
    const ids = onlyIds(asked);
    const [households, consents] = [await readHouseholds(tx, ids), await consentsAt(tx, ids)];
    return new Map(
      [...households].flatMap(([id, { household }]) =>
        household ? [[id, { region: household.region, ids: consents.get(id) ?? [] }] as const] : [],
      ),
    );
  },
  region: ({ region }) => region,
});

/** A consent as of today: whether it holds is no fact of its row. */
export const consentById = query({
  allow: neighbours,
  answer: async (tx, ids: readonly Id<'consent'>[]) => {
    const today = dayOf(tx.now);
    const [found, regions] = [await readConsents(tx, onlyIds(ids)), await regionsOf(tx, onlyIds(ids))];
    return new Map(
      [...found].map(([id, consent]) => [id, { consent, inForce: isInForce(consent, today), regions: regions.get(id) ?? [] }]),
    );
  },
  region: ({ consent }) => consent.region,
  alsoIn: ({ regions }) => regions,
});
