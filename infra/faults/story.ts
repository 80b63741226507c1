import { dayOf } from '@jiuzhu/service-kit';
import type { ExampleHousehold } from '../local/examples/households.ts';
import { apply } from '../local/examples/apply.ts';
import { register } from '../local/examples/register.ts';
import { remembering } from '../local/examples/remembering.ts';
import { verify } from '../local/examples/verify.ts';
import { graphClient, type GraphClient } from '../local/graph-client.ts';
import type { Keys } from '../local/keys.ts';
import { tokenFor } from '../local/token.ts';

const day = '2026-03-02';

/** The client is not killed: it knows what it was answered. */
const answers = new Map<string, unknown>();

/** Another family each time: nobody of one story is in another. */
const familyOf = (seed: number): ExampleHousehold => {
  const born = (year: number): string =>
    `${year}-${String(1 + (seed % 12)).padStart(2, '0')}-${String(1 + (Math.floor(seed / 12) % 28)).padStart(2, '0')}`;
  const sequence = 100 + (Math.floor(seed / 336) % 800);
  return {
    key: `killed-${seed}`,
    title: '',
    region: '610304001001',
    settlement: 'urban',
    members: [
      { name: '周示例', born: born(1975), sequence, relation: 'head', traits: { labour: 'full' } },
      { name: '吴示例', born: born(1977), sequence, relation: 'spouse', traits: { labour: 'none' } },
    ],
    facts: [
      { of: 0, kind: 'income', item: 'wage', amount: 840_000, months: 12 },
      { of: 1, kind: 'income', item: 'transfer', amount: 0, months: 12 },
      { of: 0, kind: 'property', item: 'deposit', amount: seed % 2 === 0 ? 100_000 : 3_312_001 },
    ],
    until: seed % 2 === 0 ? 'publicity' : 'refused',
  };
};

/** An officer of the county, whom the stories are told by. */
export const officer = async (url: string, keys: Keys, role: string): Promise<GraphClient> => {
  const bearer = { id: `story-${role}`, agency: 'office-610304', roles: [role], region: '610304', level: 'county' as const };
  return graphClient(url, await tokenFor(keys, bearer, 'PT2H'));
};

/** From registration to the opinion, or the refusal. Begun again after a crash it goes on with what was not answered. Answers the household. */
export async function tell(url: string, keys: Keys, seed: number): Promise<string> {
  const [clerk, surveyor, reviewer, decider] = await Promise.all(
    ['clerk', 'surveyor', 'reviewer', 'decider'].map(async (role) => remembering(await officer(url, keys, role), answers)),
  );
  if (!clerk || !surveyor || !reviewer || !decider) throw new Error('an officer is missing');
  const family = familyOf(seed);
  const registered = await register(clerk, family, day);
  await verify(clerk, family, registered, day);
  await apply(
    { clerk, surveyor, surveyors: ['story-surveyor', 'story-surveyor-2'], reviewer, decider },
    family,
    registered,
    dayOf(new Date()),
  );
  return registered.id;
}

const asked = `query End($id: ID!) {
  household(id: $id) { version members { relation } facts { id } verificationAuthorisations { id } verifications { number } subsistence { id status } cases { edges { node { id status } } } }
}`;

export type Ending = {
  readonly household: {
    readonly version: number;
    readonly members: readonly unknown[];
    readonly facts: readonly unknown[];
    readonly verificationAuthorisations: readonly unknown[];
    readonly verifications: readonly unknown[];
    readonly subsistence: readonly { readonly id: string; readonly status: string }[];
    readonly cases: { readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[] };
  };
};

/** What is left when a story is over: each thing once. */
export const ending = async (url: string, keys: Keys, household: string): Promise<Ending> =>
  (await officer(url, keys, 'clerk')).query<Ending>(asked, { id: household });

export const wantedStatus = (seed: number): string => (seed % 2 === 0 ? 'publicity' : 'refused');
