import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedIn } from './documented.ts';
import { adoptRegions, aFamily, village } from './family.ts';
import { dayIn } from './procedure-steps.ts';
import { acceptNeeds, agencyOf, agree, answerLead, leadOf, listService, moveTicket, type Referred, referralsOf } from './referral-steps.ts';
import { county, openWorld, type World } from './world.ts';

type Changed = { readonly __typename: string; readonly id: string; readonly status: string };
type Page<N> = { readonly edges: readonly { readonly node: N }[] };
const nodes = <N>({ edges }: Page<N>): readonly N[] => edges.map(({ node }) => node);

const page = documentedIn('referral-tools.md');
let world: World;
let clerk: GraphClient;
let union: GraphClient;
let women: GraphClient;
let service: string;

beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
  clerk = await world.officer('clerk');
  [union, women] = [await agencyOf(world, 'union'), await agencyOf(world, 'women')];
  service = await listService(await world.officer('decider'), world);
});
afterAll(() => world.close());

type Received = Pick<Referred, 'id' | 'status' | 'why'> & { readonly snapshot: readonly object[] | null };
const receivedBy = async (partner: GraphClient): Promise<readonly Received[]> =>
  nodes((await page.query<{ ticketsReceived: Page<Received> }>(partner, 'Received')).ticketsReceived);

describe('a referral tool, by the operations of its documentation', () => {
  it('finds the services of a region that take a need today, and says what its own takes', async () => {
    type Service = { readonly id: string; readonly capacity: number; readonly taken: number; readonly version: number };
    const found = async () =>
      nodes((await page.query<{ servicesFor: Page<Service> }>(union, 'Services', { region: county, need: 'schooling' })).servicesFor);
    expect(await found()).toMatchObject([{ id: service, capacity: 2, taken: 0, version: 1 }]);
    const taking = { needs: ['schooling'], capacity: 5, accepting: true, from: dayIn(world) };
    await page.change<Changed>(union, 'Change', { service, version: 1, ...taking }, 'DirectoryService');
    expect(await found()).toMatchObject([{ id: service, capacity: 5, version: 2 }]);
  });

  it('takes what was sent to it, brings it to its end and tells the sender; another partner sees none of it', async () => {
    const family = await aFamily(clerk);
    await world.settle();
    await agree(clerk, family, dayIn(world));
    await acceptNeeds(clerk, family.id, [{ need: 'schooling', service }]);
    const [ticket, ...more] = await receivedBy(union);
    expect([ticket?.status, more]).toEqual(['created', []]);
    expect(ticket?.snapshot).not.toEqual([]);
    expect(JSON.stringify(ticket)).not.toMatch(/示例|990000\d{9}/);
    expect(await receivedBy(women)).toEqual([]);

    const of = { ticket: ticket?.id };
    await page.change<Changed>(union, 'Accept', of, 'ReferralTicket');
    await page.change<Changed>(union, 'Begin', of, 'ReferralTicket');
    const { id: sentOn } = await page.change<Changed>(union, 'ReferOn', { ...of, need: 'housing' }, 'ReferralTicket');
    await page.change<Changed>(union, 'Result', { ...of, result: 'granted' }, 'ReferralTicket');
    await page.change<Changed>(union, 'FeedBack', of, 'ReferralTicket');
    const all = await referralsOf(clerk, family.id);
    expect(Object.fromEntries(all.map(({ id, status, result }) => [id, [status, result]]))).toEqual({
      [ticket?.id ?? '']: ['fed_back', 'granted'],
      [sentOn]: ['created', null],
    });

    await moveTicket(await agencyOf(world, 'housing'), 'returnTicket', sentOn, { reason: 'already_assisted' });
    type Sent = { readonly id: string; readonly status: string; readonly journal: readonly { readonly reasonText: string | null }[] };
    const { ticketsSent } = await page.query<{ ticketsSent: Page<Sent> }>(union, 'Sent');
    expect(nodes(ticketsSent)).toMatchObject([{ id: sentOn, status: 'returned' }]);
    expect(nodes(ticketsSent)[0]?.journal.at(-1)?.reasonText).not.toBeNull();
  });

  it('tells the window of a family, and reads what came of it; nobody else does', async () => {
    const family = await aFamily(clerk);
    await world.settle();
    const { id } = await page.change<Changed>(union, 'Tell', { ...leadOf(dayIn(world)), region: village }, 'ReferralLead');
    const seenBy = async (partner: GraphClient) =>
      (await page.query<{ referralLead: object | null }>(partner, 'Lead', { id })).referralLead;
    expect(await seenBy(union)).toMatchObject({ status: 'told', ticket: null });
    await answerLead(clerk, 'takeUpLead', id, { household: family.id });
    expect(await seenBy(union)).toMatchObject({ status: 'taken_up', ticket: { status: 'created', result: null } });
    expect(await seenBy(women)).toBeNull();
  });

  it('has no operation in its documentation that was not run here', () => {
    expect(page.left()).toEqual([]);
  });
});
