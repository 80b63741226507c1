import type { Family } from '../family.ts';
import { acceptNeeds, agencyOf, moveTicket } from '../referral-steps.ts';
import type { World } from '../world.ts';

/** Needs of a household that the office sent: one is returned, sent on, brought to a result, told back and followed up. */
export async function referredNeeds(world: World, { id, members }: Family): Promise<readonly string[]> {
  const clerk = await world.officer('clerk');
  await acceptNeeds(clerk, id, [{ need: 'rights', person: members[1]?.person.id }, { need: 'disaster' }]);
  const sent = (await acceptNeeds(clerk, id, [{ need: 'burial' }], { line: 'discovery', reason: 'found_at_visit' })).filter(
    ({ why }) => why.event === null,
  );
  const first = sent.find(({ receiver }) => receiver.programme === 'legal_aid')?.id ?? '';
  await moveTicket(await agencyOf(world, 'legal-aid'), 'returnTicket', first, { reason: 'not_ours' });
  await moveTicket(clerk, 'rerouteTicket', first, { programme: 'charity' });
  const charity = await agencyOf(world, 'charity');
  for (const step of ['acceptTicket', 'beginTicket']) await moveTicket(charity, step, first);
  await moveTicket(charity, 'recordResult', first, { result: 'granted' });
  await world.settle();
  return [first, ...sent.map(({ id: ticket }) => ticket).filter((one) => one !== first)];
}
