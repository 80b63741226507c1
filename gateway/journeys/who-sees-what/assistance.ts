import type { GraphClient } from '@jiuzhu/infra/graph-client';
import {
  decideReview,
  decideWorkShare,
  orderRecovery,
  recordContact,
  resumeAssistance,
  reviewAssistance,
  suspendAssistance,
  tellOfChange,
} from '../assistance-steps.ts';
import { aNumber, authorise, declare, type Family } from '../family.ts';
import { orderPost } from '../order.ts';
import { endAllowances, grantAllowances } from './allowances.ts';
import { answerWork } from './refusing.ts';
import { key, type World } from '../world.ts';

const versionIn = 'query ($id: ID!) { household(id: $id) { version } }';
const adding = `mutation Add($input: AddMemberInput!) {
  addMember(input: $input) { __typename ... on Problem { code message path } ... on Household { id version members { person { id } } } }
}`;
const versionOf = async (clerk: GraphClient, id: string): Promise<number> =>
  (await clerk.query<{ household: { version: number } }>(versionIn, { id })).household.version;

/**
 * What is given after the decision, with all that it may have: of the one household less than before, by a letter that came; of the other, of which a member is
 * admitted alone, a recognition that was confirmed, and a review that is open because somebody was born. Answers the secrets of the newborn.
 */
export async function reviewedAssistance(world: World, granted: Family, recognised: Family): Promise<readonly string[]> {
  await grantAllowances(world, granted);
  // until payment has been told of a month of each
  await world.pass({ days: 31 });
  const [clerk, reviewer, decider] = [await world.officer('clerk'), await world.officer('reviewer'), await world.officer('decider')];
  const today = world.now().toISOString().slice(0, 10);
  const verified = async ({ id }: Family): Promise<void> => {
    await tellOfChange(clerk, id, today);
    await world.settle();
    await reviewAssistance(reviewer, id);
  };
  orderPost(world, {});
  const raise = { person: granted.members[0]?.person.id ?? '', kind: 'income', item: 'wage', amount: 960_000, months: 12 };
  await declare(clerk, { id: granted.id, version: await versionOf(clerk, granted.id) }, [raise], today);
  await world.settle();
  for (const family of [granted, recognised]) {
    await verified(family);
    await decideReview(decider, family.id);
    await world.settle();
  }
  await endAllowances(world, granted);
  await suspendAssistance(decider, granted.id, { reason: 'payment_returned' });
  await resumeAssistance(decider, granted.id);
  const april = { month: '2026-04-01', due: 0 };
  await orderRecovery(decider, granted.id, { months: [april], fraud: true, fine: 60_000 });
  const person = granted.members[1]?.person.id ?? '';
  await answerWork(world, granted.id, person, 3);
  await decideWorkShare(decider, granted.id, { person });
  await world.settle();
  const [name, idNumber] = ['周小例己', aNumber(today)];
  const member = { name, idNumber, relation: 'child', traits: {} };
  const version = await versionOf(clerk, recognised.id);
  const born = { household: recognised.id, version, on: today, change: 'birth', member };
  const grown = await clerk.change<Family & { __typename: string }>(adding, { idempotencyKey: key(), ...born }, 'Household');
  await world.settle();
  await authorise(clerk, grown, today, '2027-03-01');
  await world.settle();
  await recordContact(clerk, recognised.id, today, ['spending']);
  await verified(recognised);
  orderPost(world, { returns: 'moved' });
  return [name, idNumber];
}
