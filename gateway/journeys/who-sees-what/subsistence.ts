import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { accept, type Case, opine } from '../steps.ts';
import { key, type World } from '../world.ts';

const mutation = (name: string, input: string): string =>
  `mutation Change($input: ${input}!) { ${name}(input: $input) { __typename ... on Problem { code message path } ... on SubsistenceCase { id version status } } }`;
const applying = mutation('applyForSubsistence', 'ApplyForSubsistenceInput');
const asking = mutation('acceptApplication', 'AcceptApplicationInput');
const deciding = mutation('decideSubsistence', 'DecideSubsistenceInput');

/** From the window to the decision, with all that a case may have: papers asked for, a near relative, a visit at home. */
export async function decidedCase(world: World, household: string, applicant: string, { alone = false } = {}): Promise<string> {
  const [clerk, reviewer, decider] = await Promise.all(['clerk', 'reviewer', 'decider'].map((role) => world.officer(role)));
  if (!clerk || !reviewer || !decider) throw new Error('there are three officers');
  const change = (officer: GraphClient, document: string, input: object): Promise<Case> =>
    officer.change<Case>(document, { idempotencyKey: key(), ...input }, 'SubsistenceCase');
  const applied = await change(clerk, applying, { household, applicant, alone, nearRelative: true, commitment: true });
  const incomplete = await change(clerk, asking, { case: applied.id, version: applied.version, missing: ['mandate'] });
  const opined = await opine(reviewer, await accept(clerk, incomplete));
  await world.pass({ days: 9 });
  const awaiting = await stands(clerk, opined.id, 'awaiting-decision');
  await change(decider, deciding, { case: applied.id, version: awaiting.version, homeVisitOn: world.now().toISOString().slice(0, 10) });
  await world.settle();
  return applied.id;
}

const standing = 'query ($id: ID!) { subsistenceCase(id: $id) { id version status } }';

/** The case once it has come so far: clocks act when they next look. */
async function stands(clerk: GraphClient, id: string, status: string): Promise<Case> {
  let found: Case | undefined;
  const isThere = async (): Promise<boolean> => {
    ({ subsistenceCase: found } = await clerk.query<{ subsistenceCase: Case }>(standing, { id }));
    return found.status === status;
  };
  if (!(await waitUntil(isThere, 20_000)) || !found) throw new Error(`the case is ${found?.status}, not ${status}`);
  return found;
}
