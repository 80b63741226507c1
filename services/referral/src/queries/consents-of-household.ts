import type { Id } from '@jiuzhu/kernel';
import { dayOf, query } from '@jiuzhu/service-kit';
import { consentsOf, readConsents } from '../adapters/database/consents.ts';
import { readHouseholds } from '../adapters/database/household-rows.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { isInForce } from '../domain/consent/consent.ts';
import { neighbours } from './readers.ts';

/** What a family has agreed to, the newest first. */
export const consentsOfHousehold = query({
  allow: neighbours,
  answer: async (tx, asked: readonly Id<'household'>[]) => {
    const ids = onlyIds(asked);
    const [households, consents] = [await readHouseholds(tx, ids), await consentsOf(tx, ids)];
    return new Map(
      [...households].flatMap(([id, { household }]) =>
        household ? [[id, { region: household.region, ids: (consents.get(id) ?? []).map((it) => it.id) }] as const] : [],
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
    return new Map(
      [...(await readConsents(tx, onlyIds(ids)))].map(([id, consent]) => [id, { consent, inForce: isInForce(consent, today) }]),
    );
  },
  region: ({ consent }) => consent.region,
});
