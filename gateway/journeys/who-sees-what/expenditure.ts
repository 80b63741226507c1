import { waitUntil } from '@jiuzhu/infra/wait-until';
import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import type { Case } from '../steps.ts';
import {
  applyForExpenditureAid,
  dayAfter,
  decideExpenditure,
  inTwo,
  objectToExpenditureGrant,
  proposeExpenditureGrant,
  surveyExpenditure,
  withdrawExpenditureApplication,
} from '../temporary-steps.ts';
import type { World } from '../world.ts';
import { township } from './delegated.ts';

/** Taken back before anybody looked at it. */
export async function takenBack(world: World, { id: household, members }: Pick<Family, 'id' | 'members'>): Promise<string> {
  const clerk = await world.officer('clerk');
  const asked = { household, person: members[0]?.person.id ?? '', region: township, until: dayIn(world) };
  return (await withdrawExpenditureApplication(clerk, await applyForExpenditureAid(clerk, asked))).id;
}

/** What was spent by whoever has the allowance: objected to, posted once more, and granted by the county. */
export async function spentBeyondMeans(world: World, { id: household, members }: Pick<Family, 'id' | 'members'>): Promise<string> {
  const [clerk, surveyor, reviewer] = [await world.officer('clerk'), await world.officer('surveyor'), await world.officer('reviewer')];
  const person = members[0]?.person.id ?? '';
  const applied = await applyForExpenditureAid(clerk, { household, person, region: township, until: dayIn(world) });
  const posted = await proposeExpenditureGrant(reviewer, await surveyExpenditure(surveyor, applied), 100_000);
  const objected = await objectToExpenditureGrant(clerk, posted);
  const again = await proposeExpenditureGrant(reviewer, await surveyExpenditure(surveyor, objected), 90_000);
  await world.pass({ days: 8 });
  const asked = 'query ($id: ID!) { temporaryCase(id: $id) { id version status } }';
  const stands = async (): Promise<Case> => (await clerk.query<{ temporaryCase: Case }>(asked, { id: again.id })).temporaryCase;
  await waitUntil(async () => (await stands()).status === 'awaiting-decision', 20_000);
  const today = dayIn(world);
  await decideExpenditure(await world.officer('decider'), await stands(), 90_000, { stages: inTwo(today, dayAfter(today), 45_000) });
  await world.settle();
  return again.id;
}
