import type { Actor } from '@jiuzhu/service-kit';
import { county } from '../world.ts';
import type { Looker } from './compare.ts';
import { type Column, columns, roles } from './table.ts';

/** Where nobody of the story lives. */
export const farCounty = '990099';

/** All that a subgraph may be told: it believes the gateway, which lets only some of them pass. */
export const purposes = ['assistance-application', 'economic-verification', 'service-delivery', 'audit'] as const;

export type Asker = Looker & { readonly purpose?: string; readonly name: string };

/** Every role with each of these purposes and with none, where the household lives and elsewhere. */
export const askers = (stated: (role: Column) => readonly string[]): readonly Asker[] =>
  roles.flatMap((role) =>
    [undefined, ...stated(role)].flatMap((purpose) =>
      [false, true].map((elsewhere) => ({
        role,
        elsewhere,
        onDuty: purpose !== undefined && purpose === columns[role],
        ...(purpose === undefined ? {} : { purpose }),
        name: `${role}${purpose === undefined ? '' : ` for ${purpose}`}${elsewhere ? ' from elsewhere' : ''}`,
      })),
    ),
  );

/** As a subgraph is told of one. */
export const actorOf = ({ role, elsewhere, purpose, name }: Asker, region: string = county): Actor => ({
  id: name.replaceAll(' ', '-'),
  agency: 'office',
  roles: [role],
  region: elsewhere ? farCounty : region,
  level: role === 'partner' ? 'partner' : region.length > 6 ? 'township' : 'county',
  ...(purpose === undefined ? {} : { purpose }),
});
