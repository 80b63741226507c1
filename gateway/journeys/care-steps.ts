import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { assistanceOf } from './assistance-steps.ts';
import { changeDocument } from './change-document.ts';
import type { Family } from './family.ts';
import { key } from './key.ts';

const of =
  (name: string) =>
  async (officer: GraphClient, { id, members }: Family, more: object = {}): Promise<unknown> => {
    const version = (await assistanceOf(officer, id))?.version;
    const input = { idempotencyKey: key(), household: id, version, person: members[0]?.person.id, ...more };
    return officer.change(changeDocument(name, 'Household', 'id'), input, 'Household');
  };

/** What is done with the care of the first member. */
export const assessSelfCare = of('assessSelfCare');
export const reportSelfCareChange = of('reportSelfCareChange');
export const decideCare = of('decideCare');

const placing = of('placeInCare');
export const placeInCare = (
  clerk: GraphClient,
  family: Family,
  institution: string | null,
  signedOn: string,
  more: object = {},
): Promise<unknown> =>
  placing(clerk, family, {
    ...{ form: institution === null ? 'home' : 'centralised', institution, signedOn, agreementHash: 'a'.repeat(64), ownWish: false },
    ...more,
  });

const registering = changeDocument('registerInstitution', 'RegisteredInstitution', 'institution');
export const registerInstitution = async (decider: GraphClient, more: object = {}): Promise<string> => {
  const home = { region: '990000', name: '示例敬老院', kind: 'care_home', beds: 1, nursingBeds: 1, open: true };
  const input = { idempotencyKey: key(), ...home, ...more };
  return (await decider.change<{ __typename: string; institution: string }>(registering, input, 'RegisteredInstitution')).institution;
};

const reading = `query ($id: ID!) { household(id: $id) { assistance { care {
  state dueOn decidedGrade placement { form institution } assessment { assessedOn assessors failing grade } } } } }`;

export const careOf = async (officer: GraphClient, { id }: Family): Promise<unknown> =>
  (await officer.query<{ household: { assistance: { care: readonly unknown[] } } }>(reading, { id })).household.assistance.care[0];
