import type { Id } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Standard } from '../../domain/standard.ts';
import { approvedIn, type Kept, standardsById, writing } from './standard-rows.ts';
import { streamOf } from '../events/told.ts';

/** What is approved in a place, beside what may come to it. */
export type Register = { readonly region: StandardRegion; readonly approved: readonly Kept[] };
export type Entered = { readonly region: StandardRegion; readonly standard: Standard };

/** The state's documents lie in no office's region: who may enter them is for the command to say. */
export const reach = ({ region }: { readonly region: StandardRegion }): string => (region === 'national' ? 'public' : region);

async function registersOf(tx: Tx, regions: readonly StandardRegion[]): Promise<ReadonlyMap<StandardRegion, Register>> {
  const approved = Map.groupBy(await approvedIn(tx, regions), ({ region }) => region);
  return new Map(regions.map((region) => [region, { region, approved: approved.get(region) ?? [] }]));
}

const enter = async (_tx: Tx, changes: readonly { readonly after: Entered; readonly version: number }[]): Promise<Statement> =>
  writing(changes.map(({ after: { standard }, version }) => ({ standard, version })));

/** Where a new standard is entered: the register of its place. */
export const registers: Store<StandardRegion, Register, Entered, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: reach,
  locks: async (_tx, regions) => new Map(regions.map((region) => [region, [streamOf(region)]])),
  load: registersOf,
  save: enter,
};

export type Proposed = Register & { readonly standard: Kept };

/** A standard by its id, in the register of its place. */
export const proposals: Store<Id<'standard'>, Proposed, Entered, 'ProposalUnknown'> = {
  unknown: 'ProposalUnknown',
  region: reach,
  locks: async (tx, ids) => {
    const text = 'select id, region from standards where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: Id<'standard'>; region: StandardRegion }>('standards-locks', text, [ids]);
    return new Map(rows.map(({ id, region }) => [id, [streamOf(region)]]));
  },
  load: async (tx, ids) => {
    const found = await standardsById(tx, ids);
    const of = await registersOf(tx, [...new Set([...found.values()].map(({ region }) => region))]);
    return new Map(
      [...found].map(([id, standard]) => [id, { standard, ...(of.get(standard.region) ?? { region: standard.region, approved: [] }) }]),
    );
  },
  save: enter,
};
