import type { Id } from '@jiuzhu/kernel';
import { policyPublished } from '@jiuzhu/schema/events/standards/policy-published.ts';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeView, partsView } from '../src/queries/notice-view.ts';
import { noticeById, papersOfHousehold } from '../src/queries/notices.ts';
import { becomeOne, eventsOf, ticketTo } from './asked.ts';
import { clerk, type Family, officerOf, type Opened, openReferral, partnerOf, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

/** An entry of the catalogue, of the county unless it is said otherwise. */
const published = async (programme: string, it: object = {}): Promise<Id<'policy'>> => {
  const policyId = uuid<'policy'>();
  const entry = { policyId, region: '990000', year: 2026, programme, from: '2026-01-01', ...it };
  await r.tell(`policy/${policyId}`, policyPublished(entry as never));
  return policyId;
};
const needing = (it: Family, ...needs: readonly string[]) =>
  r.run('acceptNeed', {
    ...{ household: it.household, line: 'application', reason: 'asked_for' },
    needs: needs.map((need) => ({ need })),
  });
const papersOf = async ({ household }: Family, actor = clerk) => {
  const found = (await ask(r.runtime, papersOfHousehold, [household], actor)).get(household);
  return found && partsView(found).map(({ programmeText, needTexts, entries }) => ({ programmeText, needTexts, entries }));
};
const giving = ({ household }: Pick<Family, 'household'>, actor = clerk) => r.run('giveNotice', { household }, actor);
const given = async (it: Family) => {
  const answer = await giving(it);
  if (!answer.accepted) throw new Error(`rejected: ${answer.problem.problem}`);
  const id = answer.reference['id'] as Id<'notice'>;
  const found = (await ask(r.runtime, noticeById, [id], clerk)).get(id);
  return found && { id, ...noticeView(found) };
};
const entry = (id: string, ...toldBefore: readonly string[]) => ({ policy: { id }, toldBefore });

describe('what a household is to bring', () => {
  it('is told of all desks that it is being looked at by, of no other, by what is offered where it lives today', async () => {
    const [allowance, care, medical] = [await published('subsistence'), await published('extreme-difficulty'), await published('medical')];
    const ofAll = await published('medical', { region: undefined });
    const ofTown = await published('medical', { region: '990000001' });
    for (const it of [{ region: '990001' }, { region: '990000002' }, { from: '2026-03-03' }, { to: '2026-03-01' }])
      await published('medical', it);
    await published('education');
    const family = await r.family();
    await needing(family, 'hunger', 'illness', 'rights');
    expect(await papersOf(family)).toEqual([
      { programmeText: '低保、特困等救助', needTexts: ['饥寒'], entries: expect.arrayContaining([entry(allowance), entry(care)]) },
      { programmeText: '医疗救助', needTexts: ['大病'], entries: [entry(ofTown), entry(medical), entry(ofAll)] },
      { programmeText: '法律援助', needTexts: ['权益保护'], entries: [] },
    ]);
    expect(await papersOf(family, officerOf('medical'))).toBeUndefined();
    expect(await papersOf(family, { ...clerk, region: '990000002' })).toBeUndefined();
  });

  it('is by the entry that has taken another’s place, from its first day on', async () => {
    const old = await published('housing');
    const next = await published('housing', { supersedes: old, from: '2026-03-05' });
    const family = await r.family();
    await needing(family, 'housing');
    const shown = async () => (await papersOf(family))?.[0]?.entries;
    r.forward(2);
    expect(await shown()).toEqual([entry(old)]);
    r.forward(1);
    expect(await shown()).toEqual([entry(next)]);
    r.forward(-3);
  });

  it('is written down with its day, and told the same again that can be seen', async () => {
    const work = await published('employment');
    const family = await r.family();
    await needing(family, 'unemployment');
    const part = { programme: 'employment', programmeText: '就业救助' };
    const first = await given(family);
    expect(first).toMatchObject({ on: '2026-03-02', by: clerk.id, agency: clerk.agency, parts: [{ ...part, entries: [entry(work)] }] });
    r.forward(1);
    const urgent = await published('temporary');
    await needing(family, 'sudden_hardship');
    expect((await given(family))?.parts.flatMap(({ entries }) => entries)).toEqual([entry(urgent), entry(work, '2026-03-02')]);
    expect((await papersOf(family))?.flatMap(({ entries }) => entries)).toEqual([
      entry(urgent, '2026-03-03'),
      entry(work, '2026-03-02', '2026-03-03'),
    ]);
    // the first stays as it was told
    const again = first && (await ask(r.runtime, noticeById, [first.id], clerk)).get(first.id);
    expect(again && noticeView(again).parts).toEqual(first?.parts);
    expect((await eventsOf(r, family, 'referral.notice-given.v1')).map(({ data }) => data)).toMatchObject([
      { noticeId: first?.id, policies: [work], on: '2026-03-02' },
      { policies: [urgent, work], on: '2026-03-03' },
    ]);
    r.forward(-1);
  });

  it('is nothing where it is looked at for nothing, or has its answer, or is not there', async () => {
    const family = await r.family();
    const nothing = { problem: { problem: 'NothingAskedFor' } };
    expect(await giving(family)).toMatchObject(nothing);
    await needing(family, 'housing');
    expect((await given(family))?.parts).toHaveLength(1);
    const { id: ticket } = await ticketTo(r, family, 'housing');
    for (const [name, more] of Object.entries({ acceptTicket: {}, recordResult: { result: 'granted' } }))
      await r.run(name, { ticket, ...more }, partnerOf('housing'));
    expect(await giving(family)).toMatchObject(nothing);
    const kept = await r.family();
    await becomeOne(r, kept, family);
    for (const gone of [family, { household: uuid<'household'>() }, await r.family('990000002001')])
      expect(await giving(gone)).toMatchObject({ problem: { problem: 'HouseholdUnknown' } });
  });
});
