import type { Event, Id, RegionCode } from '@jiuzhu/kernel';
import { serviceClosed } from '@jiuzhu/schema/events/referral/service-closed.ts';
import { serviceListed } from '@jiuzhu/schema/events/referral/service-listed.ts';
import type { Store } from '@jiuzhu/service-kit';
import { type Service, serviceStream } from '../../domain/directory/service.ts';
import type { Listed } from '../../domain/directory/why-not.ts';
import { namesakeOf, readServices, writingServices } from './service-rows.ts';

type ServiceId = Id<'service'>;

/** What it offers after every change; or that it takes nobody any more. The name of an organisation is for whoever asks, and in no event. */
const told = ({ id: serviceId, name: _name, version: _version, closedOn, ...it }: Service): Event =>
  closedOn === undefined
    ? serviceListed({ serviceId, ...it, needs: [...it.needs] })
    : serviceClosed({ serviceId, region: it.region, agency: it.agency, on: closedOn });

const save = (versions: readonly { readonly after: Service; readonly version: number }[]) =>
  Promise.resolve(writingServices(versions.map(({ after, version }) => ({ ...after, version }))));

/** An entry by its id. Its people may be of anywhere: whose it is, whoever decides asks. */
export const services: Store<ServiceId, Listed, Service, 'ServiceUnknown'> = {
  unknown: 'ServiceUnknown',
  region: () => 'public',
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [serviceStream(id)]])),
  load: readServices,
  save: (_tx, changes) => save(changes),
  follows: (_before, after) => [told(after)],
};

export type NewEntry = { readonly id: ServiceId; readonly region: RegionCode; readonly name: string; readonly agency: string };
/** By what a new entry is called, and whether there is such an entry already. */
export type Naming = Pick<NewEntry, 'id' | 'region'> & { readonly namesake?: ServiceId | undefined };

/** A new entry of a county; two of one name are registered one after the other. */
export const newServices: Store<NewEntry, Naming, Service, 'ServiceRegionUnknown'> = {
  unknown: 'ServiceRegionUnknown',
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [serviceStream(key.id), `region/${key.region.slice(0, 6)}`]])),
  load: async (tx, keys) => {
    const found = [];
    for (const key of keys) found.push([key, { id: key.id, region: key.region, namesake: await namesakeOf(tx, key) }] as const);
    return new Map(found);
  },
  save: (_tx, changes) => save(changes),
  follows: (_before, after) => [told(after)],
};
