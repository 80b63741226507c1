import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import { emptyFile, type HouseholdFile } from '../../domain/file.ts';
import { streamOf } from '../../domain/household/household.ts';
import { type Lead, leadStream } from '../../domain/lead/lead.ts';
import { leadEvents, leadTold } from '../events/lead-events.ts';
import { openFiles } from './household-files.ts';
import { readOpenLeads, writingLeads } from './lead-rows.ts';

type LeadId = Id<'lead'>;
export type NewLead = { readonly id: LeadId; readonly region: RegionCode };

const locksOf = async <K extends LeadId>(_tx: unknown, ids: readonly K[]) => new Map(ids.map((id) => [id, [leadStream(id)]]));

/** A new one, of where whoever tells works. */
export const newLeads: Store<NewLead, NewLead, Lead, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [leadStream(key.id)]])),
  load: async (_tx, keys) => new Map(keys.map((key) => [key, key])),
  save: async (_tx, changes) => writingLeads(changes.map(({ after }) => after)),
  follows: (_before, after) => [leadTold(after)],
};

export const leads: Store<LeadId, Lead, Lead, 'LeadUnknown'> = {
  unknown: 'LeadUnknown',
  region: ({ region }) => region,
  locks: locksOf,
  load: readOpenLeads,
  save: async (_tx, changes) => writingLeads(changes.map(({ after }) => after)),
  follows: leadEvents,
};

/** A lead, and the family that it is said to be of: whether that is there, and whose, whoever decides asks. */
type Found = { readonly lead: LeadId; readonly household: Id<'household'> };
export type LeadAndFile = { readonly lead: Lead; readonly file: HouseholdFile };

export const leadsTakenUp: Store<Found, LeadAndFile, LeadAndFile, 'LeadUnknown'> = {
  unknown: 'LeadUnknown',
  region: ({ lead }) => lead.region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [streamOf(key.household), leadStream(key.lead)]])),
  load: async (tx, keys) => {
    const found = await readOpenLeads(
      tx,
      keys.map(({ lead }) => lead),
    );
    const files = await openFiles.load(
      tx,
      keys.map(({ household }) => household),
    );
    return new Map(
      keys.flatMap((key) => {
        const lead = found.get(key.lead);
        return lead ? [[key, { lead, file: files.get(key.household) ?? emptyFile(key.household) }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    const left = await openFiles.save(
      tx,
      changes.map((it) => ({ ...it, key: it.key.household, before: it.before.file, after: it.after.file })),
    );
    if (left) await tx.sql(left.name, left.text, left.values);
    return writingLeads(changes.map(({ after }) => after.lead));
  },
  follows: (before, after) => [...(openFiles.follows?.(before.file, after.file) ?? []), ...leadEvents(before.lead, after.lead)],
  persons: ({ file }) => openFiles.persons?.(file) ?? [],
};
