import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Institution, Occupant } from '../../domain/care/institution.ts';
import { namesakeOf, readInstitutions, readOccupants, writingInstitutions } from './institution-rows.ts';

/** One that is registered, or a new one of a region, by its name. */
export type InstitutionKey = { readonly region: string; readonly name: string; readonly institution?: Id<'institution'> | undefined };
export type Registered = {
  readonly region: string;
  readonly before?: Institution | undefined;
  readonly namesake?: Institution | undefined;
  readonly occupants: readonly Occupant[];
};

/** Two are registered in a county one after the other, and none while somebody is placed in it. */
const locksOf = ({ region, institution }: InstitutionKey): readonly string[] => [
  `region/${region.slice(0, 6)}`,
  ...(institution ? [`institution/${institution}`] : []),
];

export const institutions: Store<InstitutionKey, Registered, { readonly institution: Institution }, 'InstitutionUnknown'> = {
  unknown: 'InstitutionUnknown',
  region: ({ region }) => region,
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, locksOf(key)]))),
  load: async (tx, keys) => {
    const ids = keys.flatMap(({ institution }) => institution ?? []);
    const [known, occupants] = [await readInstitutions(tx, ids), await readOccupants(tx, ids)];
    const found = [];
    for (const key of keys) {
      const { region, name, institution } = key;
      const before = institution && known.get(institution);
      if (institution && before?.region !== region) continue;
      const taken = (institution && occupants.get(institution)) ?? [];
      found.push([key, { region, before, namesake: await namesakeOf(tx, region, name), occupants: taken }] as const);
    }
    return new Map(found);
  },
  save: (_tx, changes) => Promise.resolve(writingInstitutions(changes.map(({ after }) => after.institution))),
};
