import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

const versionIn = 'query ($id: ID!) { household(id: $id) { allowances { version } } }';
type Seen = { readonly household: { readonly allowances: { readonly version: number } } };

/** Of a household's allowances, as whoever decides them sees it. */
export const allowancesVersion = async (officer: GraphClient, household: string): Promise<number> =>
  (await officer.query<Seen>(versionIn, { id: household })).household.allowances.version;

const step = (name: string) => {
  const document = changeDocument(name, 'Household', 'id');
  return async (officer: GraphClient, household: string, more: object): Promise<unknown> => {
    const version = await allowancesVersion(officer, household);
    return officer.change(document, { idempotencyKey: key(), household, version, ...more }, 'Household');
  };
};

export const decideAllowance = step('decideAllowance');
export const endAllowance = step('endAllowance');
