import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { serviceStream } from '../../domain/directory/service.ts';
import type { HouseholdFile } from '../../domain/file.ts';
import { streamOf } from '../../domain/household/household.ts';
import type { Sending } from '../../domain/ticket/addressed.ts';
import { type Ticket, workedIn } from '../../domain/ticket/ticket.ts';
import { consentsOf } from './consents.ts';
import { openFiles } from './household-files.ts';
import { readServices } from './service-rows.ts';
import { tickets } from './tickets.ts';

type HouseholdId = Id<'household'>;
type ServiceId = Id<'service'>;

/** A household, and the services of the directory that it is to be sent to: they are locked with it, so that of two who want the last place one gets it. */
export type ToSend = { readonly household: HouseholdId; readonly services: readonly ServiceId[] };
/** A ticket that is there, and the service that it, or what is opened by its side, is to be sent to. */
export type OnWay = { readonly ticket: Id<'ticket'>; readonly service?: ServiceId | undefined };

export type Sendable = Omit<Sending, 'household'> & { readonly file: HouseholdFile };
export type TicketOnWay = Sendable & { readonly ticket: Ticket };
/** The household's tickets, and the one that was sent on or opened. */
export type SentOn = { readonly file: HouseholdFile; readonly ticket: Ticket };

const serviceLocks = (all: readonly (ServiceId | undefined)[]): readonly string[] =>
  [...new Set(all.flatMap((it) => it ?? []))].toSorted().map(serviceStream);

async function sendablesOf(tx: Tx, households: readonly HouseholdId[], wanted: readonly ServiceId[]) {
  const [files, consents] = [await openFiles.load(tx, households), await consentsOf(tx, households)];
  const services = await readServices(tx, wanted);
  return new Map([...files].map(([id, file]) => [id, { file, consents: consents.get(id) ?? [], services }] as const));
}

export const sendables: Store<ToSend, Sendable, HouseholdFile, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ file }) => openFiles.region(file),
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.household), ...serviceLocks(key.services)]])),
  load: async (tx, keys) => {
    const found = await sendablesOf(
      tx,
      keys.map(({ household }) => household),
      keys.flatMap(({ services }) => services),
    );
    return new Map(
      keys.flatMap((key) => {
        const sendable = found.get(key.household);
        return sendable ? [[key, sendable] as const] : [];
      }),
    );
  },
  save: (tx, changes) =>
    openFiles.save(
      tx,
      changes.map((it) => ({ ...it, key: it.key.household, before: it.before.file })),
    ),
  follows: ({ file }, after) => openFiles.follows?.(file, after) ?? [],
  persons: (file) => openFiles.persons?.(file) ?? [],
};

/** The same by one of its tickets, on the stream of its household. */
export const ticketsOnWay: Store<OnWay, TicketOnWay, SentOn, 'TicketUnknown'> = {
  unknown: 'TicketUnknown',
  region: ({ file }) => openFiles.region(file),
  alsoIn: ({ ticket }) => workedIn(ticket),
  locks: async (tx, keys) => {
    const found = await tickets.locks(
      tx,
      keys.map(({ ticket }) => ticket),
    );
    return new Map(
      keys.flatMap((key) => {
        const stream = found.get(key.ticket);
        return stream ? [[key, [...stream, ...serviceLocks([key.service])]] as const] : [];
      }),
    );
  },
  load: async (tx, keys) => {
    const found = await tickets.load(
      tx,
      keys.map(({ ticket }) => ticket),
    );
    const households = [...found.values()].map(({ householdId }) => householdId);
    const all = await sendablesOf(
      tx,
      households,
      keys.flatMap(({ service }) => service ?? []),
    );
    return new Map(
      keys.flatMap((key) => {
        const sendable = all.get(found.get(key.ticket)?.householdId ?? ('' as HouseholdId));
        // of the file's own, so that what is saved is seen to have changed
        const ticket = sendable?.file.tickets.find(({ id }) => id === key.ticket);
        return sendable && ticket ? [[key, { ...sendable, ticket }] as const] : [];
      }),
    );
  },
  save: (tx, changes) =>
    openFiles.save(
      tx,
      changes.map((it) => ({ ...it, key: it.before.ticket.householdId, before: it.before.file, after: it.after.file })),
    ),
  follows: (before, after) => openFiles.follows?.(before.file, after.file) ?? [],
  persons: ({ ticket: { personId } }) => (personId ? [personId] : []),
};
