import { type Actor, anonymousActor } from '@jiuzhu/service-kit';
import type { GraphAnswer } from '@jiuzhu/infra/graph-client';
import { county, type Officer, type World } from '../world.ts';
import type { Looker } from './compare.ts';
import { type Role, duties, roles } from './table.ts';

/** Where nobody of the story lives. */
export const farCounty = '990099';

/** All that a subgraph may be told: it believes the gateway, which lets only some of them pass. */
export const purposes = [
  ...['assistance-application', 'economic-verification', 'service-delivery', 'audit', 'medical-assistance', 'education-assistance'],
] as const;

export type Asker = Looker & { readonly purpose?: string; readonly name: string };

/** Every role with each of these purposes and with none, where the household lives and elsewhere. */
export const askers = (stated: (role: Role) => readonly string[]): readonly Asker[] =>
  roles.flatMap((role) =>
    [undefined, ...stated(role)].flatMap((purpose) =>
      [false, true].map((elsewhere) => ({
        role,
        elsewhere,
        onDuty: purpose !== undefined && purpose === duties[role],
        ...(purpose === undefined ? {} : { purpose }),
        name: `${role}${purpose === undefined ? '' : ` for ${purpose}`}${elsewhere ? ' from elsewhere' : ''}`,
      })),
    ),
  );

/** What one shows at the door: of some nothing. */
export const tokenOf = (world: World, role: Role, it?: Officer): Promise<string | undefined> =>
  role === 'anonymous' ? Promise.resolve(undefined) : world.token(role, it);

/** The whole operation was declined at the door, since nobody showed who asks. */
export const isTurnedAway = ({ role }: Looker, { data, errors = [] }: GraphAnswer<unknown>): boolean =>
  role === 'anonymous' && data === undefined && errors.length === 1 && errors[0]?.extensions?.code === 'UNAUTHENTICATED';

/** As a subgraph is told of one. */
export const actorOf = ({ role, elsewhere, purpose, name }: Asker, region: string = county): Actor => ({
  ...(role === 'anonymous' ? anonymousActor : officer(role, name, elsewhere ? farCounty : region)),
  ...(purpose === undefined ? {} : { purpose }),
});

const officer = (role: Role, name: string, region: string): Actor => ({
  ...{ id: name.replaceAll(' ', '-'), agency: `office-${region}`, roles: [role], region },
  level: role === 'partner' ? 'partner' : region.length > 6 ? 'township' : 'county',
});
