import type { Id } from '@jiuzhu/kernel';
import type { Change, Store, Tx } from '@jiuzhu/service-kit';
import { emptyFile, type HouseholdFile } from '../../domain/file.ts';
import { streamOf } from '../../domain/household/household.ts';
import { readHouseholds, writingHouseholds } from './household-rows.ts';
import { ticketEvents } from '../events/ticket-events.ts';
import { ticketsOf, writingTickets } from './ticket-rows.ts';

type Key = Id<'household'>;

export const householdLocks = async <K extends Key>(_tx: Tx, ids: readonly K[]): Promise<ReadonlyMap<K, readonly string[]>> =>
  new Map(ids.map((id) => [id, [streamOf(id)]]));

const load = async (tx: Tx, ids: readonly Key[]): Promise<ReadonlyMap<Key, HouseholdFile>> => {
  const [households, tickets] = [await readHouseholds(tx, ids), await ticketsOf(tx, ids)];
  return new Map(ids.map((id) => [id, { ...emptyFile(id), ...households.get(id), tickets: tickets.get(id) ?? [] }]));
};

/** Tickets that are new or were moved; a ticket that was let alone is the same value. */
const changedTickets = ({ before, after }: Pick<Change<Key, HouseholdFile, HouseholdFile>, 'before' | 'after'>) =>
  after.tickets.filter((it) => !before.tickets.includes(it));

async function save(tx: Tx, changes: readonly Change<Key, HouseholdFile, HouseholdFile>[]) {
  const { name, text, values } = writingHouseholds(changes.map(({ after }) => after));
  await tx.sql(name, text, values);
  return writingTickets(changes.flatMap(changedTickets));
}

const follows = (before: HouseholdFile, after: HouseholdFile) =>
  changedTickets({ before, after }).flatMap((it) =>
    ticketEvents(
      before.tickets.find(({ id }) => id === it.id),
      it,
    ),
  );

/** What events draw: the household, and what follows from them for its tickets. Before the first there is nothing. */
export const householdFiles: Store<Key, HouseholdFile> = {
  region: ({ household }) => household?.region ?? '',
  locks: householdLocks,
  load,
  save,
  follows,
};

/** A household that is here and has not ended, for whoever sends it somewhere. */
export const openFiles: Store<Key, HouseholdFile, HouseholdFile, 'HouseholdUnknown'> = {
  ...householdFiles,
  unknown: 'HouseholdUnknown',
  load: async (tx, ids) => new Map([...(await load(tx, ids))].filter(([, { household }]) => household && !household.ended)),
  persons: ({ household }) => household?.members.map(({ personId }) => personId) ?? [],
};
