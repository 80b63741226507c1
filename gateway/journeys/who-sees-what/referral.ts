import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import {
  acceptNeeds,
  agencyOf,
  agree,
  answerLead,
  assessNeeds,
  closeService,
  giveNotice,
  planAll,
  listService,
  moveTicket,
  tellOfNeed,
  withdrawConsent,
} from '../referral-steps.ts';
import type { World } from '../world.ts';

export type Referred = {
  readonly tickets: readonly string[];
  /** one that takes somebody, and one that is closed */
  readonly services: readonly string[];
  /** one that holds, and one that was taken back */
  readonly consents: readonly string[];
  /** of a partner: one that was taken up, one set aside, one that waits */
  readonly leads: readonly string[];
  /** two of the same papers */
  readonly notices: readonly string[];
  /** one, and a need that came up since */
  readonly plans: readonly string[];
};

/**
 * The tickets of a household, opened by events and by the office; of the first, the office's, there is something to say in every field. One is with
 * a service of the directory, to which the family has agreed.
 */
export async function referredNeeds(world: World, family: Family): Promise<Referred> {
  const { id, members } = family;
  const [clerk, decider] = [await world.officer('clerk'), await world.officer('decider')];
  const taking = { needs: ['illness', 'sudden_hardship'] };
  const services = [await listService(decider, world, taking), await listService(decider, world, taking)];
  const [open = '', closed = ''] = services;
  await closeService(decider, closed);
  const consents = [await agree(clerk, family, dayIn(world), taking), await agree(clerk, family, dayIn(world), { ...taking, services })];
  await withdrawConsent(clerk, consents[1] ?? '');
  await acceptNeeds(clerk, id, [
    { need: 'rights', person: members[1]?.person.id },
    { need: 'disaster' },
    { need: 'hunger', person: members[1]?.person.id },
  ]);
  // of one member: what an event sent of the household as a whole is another ticket
  const { findings } = await assessNeeds(clerk, id, [{ observation: 'untreated', answer: 'yes', person: members[1]?.person.id }], {
    asked: { who: 'village_officer', because: 'illness' },
  });
  const partner = await world.officer('partner');
  const leads = [];
  for (const reference of ['JQ-1', 'JQ-2', 'JQ-3']) leads.push(await tellOfNeed(partner, dayIn(world), { reference }));
  await answerLead(clerk, 'takeLeadInHand', leads[0] ?? '');
  await answerLead(clerk, 'takeUpLead', leads[0] ?? '', { household: id });
  await answerLead(clerk, 'setLeadAside', leads[1] ?? '', { reason: 'not_found' });
  const all = await acceptNeeds(clerk, id, [{ need: 'burial' }], { line: 'discovery', reason: 'found_at_visit' });
  const first = findings.find(({ outcome }) => outcome === 'found')?.tickets[0]?.id ?? '';
  await moveTicket(await world.officer('medical-officer'), 'returnTicket', first, { reason: 'not_ours' });
  await moveTicket(clerk, 'rerouteTicket', first, { service: open });
  const union = await agencyOf(world, 'union');
  for (const step of ['acceptTicket', 'beginTicket']) await moveTicket(union, step, first);
  await moveTicket(union, 'inviteToApply', first, { answer: 'applies' });
  await moveTicket(union, 'recordResult', first, { result: 'granted', given: { form: 'cash', amount: 50_000 } });
  await world.settle();
  const notices = [await giveNotice(clerk, id), await giveNotice(clerk, id)].map((it) => it.id);
  const plans = [await planAll(clerk, id)];
  const since = await acceptNeeds(clerk, id, [{ need: 'production' }]);
  await world.settle();
  const tickets = [first, ...[...all, ...since].map(({ id: ticket }) => ticket).filter((one) => one !== first)];
  return { tickets: [...new Set(tickets)], services, consents, leads, notices, plans };
}
