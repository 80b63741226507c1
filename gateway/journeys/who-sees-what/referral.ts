import type { Family } from '../family.ts';
import { acceptNeeds, agencyOf, assessNeeds, moveTicket } from '../referral-steps.ts';
import type { World } from '../world.ts';

/** The tickets of a household, opened by events and by the office; of the first, the office's, there is something to say in every field. */
export async function referredNeeds(world: World, { id, members }: Family): Promise<readonly string[]> {
  const clerk = await world.officer('clerk');
  await acceptNeeds(clerk, id, [{ need: 'rights', person: members[1]?.person.id }, { need: 'disaster' }]);
  await assessNeeds(clerk, id, [{ observation: 'out_of_school', answer: 'yes', person: members[2]?.person.id }], {
    asked: { who: 'village_officer', because: 'illness' },
  });
  const all = await acceptNeeds(clerk, id, [{ need: 'burial' }], { line: 'discovery', reason: 'found_at_visit' });
  const first = all.find(({ receiver }) => receiver.programme === 'legal_aid')?.id ?? '';
  await moveTicket(await agencyOf(world, 'legal-aid'), 'returnTicket', first, { reason: 'not_ours' });
  await moveTicket(clerk, 'rerouteTicket', first, { programme: 'charity' });
  const charity = await agencyOf(world, 'charity');
  for (const step of ['acceptTicket', 'beginTicket']) await moveTicket(charity, step, first);
  await moveTicket(charity, 'recordResult', first, { result: 'granted' });
  await world.settle();
  return [first, ...all.map(({ id: ticket }) => ticket).filter((one) => one !== first)];
}
