import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import { acceptNeeds, agencyOf, agree, assessNeeds, closeService, listService, moveTicket, withdrawConsent } from '../referral-steps.ts';
import type { World } from '../world.ts';

export type Referred = {
  readonly tickets: readonly string[];
  /** one that takes somebody, and one that is closed */
  readonly services: readonly string[];
  /** one that holds, and one that was taken back */
  readonly consents: readonly string[];
};

/**
 * The tickets of a household, opened by events and by the office; of the first, the office's, there is something to say in every field. One is with
 * a service of the directory, to which the family has agreed.
 */
export async function referredNeeds(world: World, family: Family): Promise<Referred> {
  const { id, members } = family;
  const [clerk, decider] = [await world.officer('clerk'), await world.officer('decider')];
  const services = [await listService(decider, world), await listService(decider, world)];
  const [open = '', closed = ''] = services;
  await closeService(decider, closed);
  const agreement = { needs: ['rights', 'sudden_hardship'] };
  const consents = [
    await agree(clerk, family, dayIn(world), agreement),
    await agree(clerk, family, dayIn(world), { ...agreement, services }),
  ];
  await withdrawConsent(clerk, consents[1] ?? '');
  await acceptNeeds(clerk, id, [{ need: 'rights', person: members[1]?.person.id }, { need: 'disaster' }]);
  await acceptNeeds(clerk, id, [{ need: 'sudden_hardship', service: open }]);
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
  return { tickets: [first, ...all.map(({ id: ticket }) => ticket).filter((one) => one !== first)], services, consents };
}
