import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Institution, Occupant } from '../../domain/care/institution.ts';
import { saveMoved } from './assisted-households.ts';
import { writeCare } from './care-rows.ts';
import type { CareMoved } from './cared-households.ts';
import { readInstitutions, readOccupants } from './institution-rows.ts';
import { reviewedHouseholds } from './reviewed-households.ts';
import type { ReviewedHousehold } from './reviewed-households.ts';

/** A household, and the institution into which a member of it is to go. */
export type PlacementKey = { readonly household: Id<'household'>; readonly institution?: Id<'institution'> | undefined };
export type PlacedHousehold = ReviewedHousehold & {
  readonly institution?: Institution | undefined;
  readonly occupants: readonly Occupant[];
};

/** Two who come for the last bed come one after the other. */
const locksOf = ({ household, institution }: PlacementKey): readonly string[] => [
  `household/${household}`,
  ...(institution ? [`institution/${institution}`] : []),
];

export const placedHouseholds: Store<PlacementKey, PlacedHousehold, CareMoved, 'AssistanceUnknown'> = {
  ...reviewedHouseholds,
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, locksOf(key)]))),
  load: async (tx, keys) => {
    const households = await reviewedHouseholds.load(
      tx,
      keys.map(({ household }) => household),
    );
    const ids = keys.flatMap(({ institution }) => institution ?? []);
    const [known, occupants] = [await readInstitutions(tx, ids), await readOccupants(tx, ids)];
    return new Map(
      keys.flatMap((key) => {
        const it = households.get(key.household);
        const institution = key.institution && known.get(key.institution);
        const taken = (key.institution && occupants.get(key.institution)) ?? [];
        return it ? [[key, { ...it, institution, occupants: taken }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    const moved = changes.map(({ key, after, version }) => ({ key: key.household, after, version }));
    await writeCare(
      tx,
      moved.map(({ key, after }) => ({ household: key, care: after.care })),
    );
    return saveMoved(tx, moved);
  },
};
