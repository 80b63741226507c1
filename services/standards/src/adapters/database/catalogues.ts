import type { Id } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Statement, Store, Tx } from '@jiuzhu/service-kit';
import type { Policy } from '../../domain/catalogue/policy.ts';
import { policiesById, policiesOf, regionsOfPolicies, writingPolicies } from './policy-rows.ts';
import { reach } from './registers.ts';
import { streamOf } from '../events/told.ts';

/** All that a place has in its catalogues, of whatever year. */
export type Catalogue = { readonly region: StandardRegion; readonly policies: readonly Policy[] };
/** What comes to it, or becomes of it. */
export type Edited = { readonly region: StandardRegion; readonly changed: readonly Policy[]; readonly year: number };

async function cataloguesOf(tx: Tx, regions: readonly StandardRegion[]): Promise<ReadonlyMap<StandardRegion, Catalogue>> {
  const policies = Map.groupBy(await policiesOf(tx, regions), ({ region }) => region);
  return new Map(regions.map((region) => [region, { region, policies: policies.get(region) ?? [] }]));
}

const edit = async (_tx: Tx, changes: readonly { readonly after: Edited }[]): Promise<Statement> =>
  writingPolicies(changes.flatMap(({ after }) => after.changed));

/** Where something is entered or published: the catalogues of its place. */
export const catalogues: Store<StandardRegion, Catalogue, Edited, 'RegionUnknown'> = {
  unknown: 'RegionUnknown',
  region: reach,
  locks: async (_tx, regions) => new Map(regions.map((region) => [region, [streamOf(region)]])),
  load: cataloguesOf,
  save: edit,
};

export type Entry = { readonly region: StandardRegion; readonly policy: Policy };

/** One entry by its id. */
export const entries: Store<Id<'policy'>, Entry, Edited, 'PolicyUnknown'> = {
  unknown: 'PolicyUnknown',
  region: reach,
  locks: async (tx, ids) => new Map([...(await regionsOfPolicies(tx, ids))].map(([id, region]) => [id, [streamOf(region)]])),
  load: async (tx, ids) => new Map([...(await policiesById(tx, ids))].map(([id, policy]) => [id, { region: policy.region, policy }])),
  save: edit,
};
