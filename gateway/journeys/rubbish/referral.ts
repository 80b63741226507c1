import { aFamily } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import { acceptNeeds, agree, agreement, leadOf, listService, moveTicket, tellOfNeed } from '../referral-steps.ts';
import type { World } from '../world.ts';

let named = 0;

/**
 * A ticket of a household of its own for each act. The thrower is a clerk of the county: what is the receiver's to do is done by the desk of the
 * allowance, which is theirs.
 */
export async function referralSubjects(world: World): Promise<Readonly<Record<string, () => Promise<object>>>> {
  const clerk = await world.officer('clerk');
  const household = async (): Promise<string> => {
    const { id } = await aFamily(clerk);
    await world.settle();
    return id;
  };
  const ticket = async (...steps: readonly (readonly [name: string, more: object])[]): Promise<string> => {
    const [sent] = await acceptNeeds(clerk, await household(), [{ need: 'hunger' }]);
    if (!sent) throw new Error('nothing was sent');
    for (const [name, more] of steps) await moveTicket(clerk, name, sent.id, more);
    return sent.id;
  };
  const [accepted, begun, resulted, told] = [
    ['acceptTicket', {}],
    ['beginTicket', {}],
    ['recordResult', { result: 'granted' }],
    ['feedBack', {}],
  ] as const;
  const decider = await world.officer('decider');
  const offered = () => ({ needs: ['schooling'], capacity: 3, accepting: true, from: dayIn(world), until: '2099-12-31' });
  const agreed = async () => {
    const family = await aFamily(clerk);
    await world.settle();
    return agree(clerk, family, dayIn(world));
  };
  return {
    registerService: () => {
      const entry = { region: '990000', agency: 'women-990000', kind: 'volunteers', name: `示例志愿服务 ${(named += 1)}` };
      return Promise.resolve({ ...entry, ...offered() });
    },
    changeService: async () => ({ service: await listService(decider, world), version: 1, ...offered() }),
    closeService: async () => ({ service: await listService(decider, world), version: 1 }),
    recordConsent: async () => {
      const family = await aFamily(clerk);
      await world.settle();
      return agreement(family, dayIn(world));
    },
    withdrawConsent: async () => ({ consent: await agreed() }),
    writePlan: async () => {
      const planned = await household();
      return { household: planned, tickets: (await acceptNeeds(clerk, planned, [{ need: 'hunger' }])).map(({ id }) => id) };
    },
    giveNotice: async () => {
      const asking = await household();
      await acceptNeeds(clerk, asking, [{ need: 'hunger' }]);
      return { household: asking };
    },
    tellOfNeed: () => Promise.resolve(leadOf(dayIn(world))),
    takeUpLead: async () => ({ lead: await tellOfNeed(await world.officer('partner'), dayIn(world)), household: await household() }),
    takeLeadInHand: async () => ({ lead: await tellOfNeed(await world.officer('partner'), dayIn(world)) }),
    withdrawLeadConsent: async () => ({ lead: await tellOfNeed(await world.officer('partner'), dayIn(world)) }),
    setLeadAside: async () => ({ lead: await tellOfNeed(await world.officer('partner'), dayIn(world)), reason: 'not_found' }),
    acceptNeed: async () => ({ household: await household(), line: 'application', reason: 'asked_for', needs: [{ need: 'illness' }] }),
    assessNeeds: async () => {
      const { id, members } = await aFamily(clerk);
      await world.settle();
      const answered = [
        { observation: 'untreated', answer: 'yes', person: members[0]?.person.id },
        { observation: 'home_unsafe', answer: 'no', person: null },
      ];
      const asked = { who: 'neighbour', because: 'illness' };
      return { household: id, line: 'application', reason: 'asked_for', asked, answered, wordsHash: '0'.repeat(64) };
    },
    acceptTicket: async () => ({ ticket: await ticket() }),
    returnTicket: async () => ({ ticket: await ticket(), reason: 'not_ours' }),
    rerouteTicket: async () => ({ ticket: await ticket(), programme: 'education' }),
    referOn: async () => ({ ticket: await ticket(), need: 'illness' }),
    beginTicket: async () => ({ ticket: await ticket(accepted) }),
    inviteToApply: async () => ({ ticket: await ticket(accepted), answer: 'not_reached' }),
    recordResult: async () => ({ ticket: await ticket(accepted, begun), result: 'refused' }),
    feedBack: async () => ({ ticket: await ticket(accepted, resulted) }),
    followUp: async () => ({ ticket: await ticket(accepted, resulted, told), finding: 'settled' }),
  };
}
