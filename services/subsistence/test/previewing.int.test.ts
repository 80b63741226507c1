import { randomUUID } from 'node:crypto';
import { addDays, day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { readStandardsData } from '@jiuzhu/policy';
import { ask, jobProgress, runJobs, startJob } from '@jiuzhu/service-kit';
import type { Actor } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactImpactOfProposal } from '../src/queries/exact-impact-of-proposal.ts';
import { impactOfProposal } from '../src/queries/impact-of-proposal.ts';
import { impactView } from '../src/queries/impact-view.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { clerk, decider, deposit, openSubsistence, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { standardOf } from './raised-standard.ts';
import { assistanceIn, problem } from './reviewed.ts';

const author: Actor = { ...decider, id: 'author-1', roles: ['standards-author'] };
const approver: Actor = { ...decider, id: 'approver-1', roles: ['standards-approver'] };

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

type ProposalId = Id<'standard'>;

const judgedAgain = async (family: Family, refused = false): Promise<Family> => {
  const id = await s.applied(family);
  await opined(s, family, id);
  if (!refused) await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject({ accepted: true });
  return family;
};
const judged = async (facts: Parameters<Opened['family']>[0], refused = false): Promise<Family> =>
  judgedAgain(await s.family(facts), refused);

/** Three persons: at a standard of 600 yuan one is given 1,200, one is 100 above it, one further; and two were refused, one by what it earns and one by what it has. */
const everybody = async (): Promise<void> => {
  await judged([wage(60_000)]);
  await judged([wage(190_000)]);
  await judged([wage(200_000)]);
  await judged([wage(280_000)], true);
  await judged([deposit(100_000_000)], true);
};

let proposals = 0;
/** From a day of its own, and so a proposal of its own. */
const anotherDay = () => addDays(day('2026-03-02'), (proposals += 1));
const proposed = async (standard: number, from: string = anotherDay()): Promise<ProposalId> => {
  const [id] = await keepStandards(s.runtime, standardOf(standard, from), 'proposed');
  return id as ProposalId;
};
const counted = async () => {
  while ((await s.runtime.threadOfJobs.round()) > 0);
};
const asked = (proposal: string, actor = approver) => s.run('previewProposal', { proposal }, actor);
const exactly = async (id: ProposalId, actor = decider) => (await ask(s.runtime, exactImpactOfProposal, [id], actor)).get(id);
const previewed = async (id: ProposalId) => {
  expect(await asked(id)).toMatchObject({ accepted: true });
  await counted();
  return (await exactly(id))?.counts;
};
const everything = async () => ({
  assistance: await s.rows('select * from assistance order by household_id'),
  decisions: await s.rows('select * from assistance_decisions'),
  cases: await s.rows('select * from subsistence_cases order by id'),
  told: await s.rows('select stream, type, stream_version from kit_outbox order by stream, stream_version, type'),
});

describe('a preview', () => {
  beforeAll(everybody);

  it('counts who would be given something, more, or what they are given now, and who was refused and would not be; and changes nothing', async () => {
    const before = await everything();
    const raise = await proposed(66_000);
    expect(await previewed(raise)).toMatchObject({
      assisted: {
        seen: 3,
        changes: { newlyGiven: 1, noLongerGiven: 0, more: 1, less: 0, otherClass: 0, same: 1, undecidable: 0 },
        ...{ fenBefore: 120_000, fenAfter: 138_000 + 8_000 },
      },
      refused: { seen: 2, changes: { newlyGiven: 0, otherClass: 1, same: 1 }, fenBefore: 0, fenAfter: 0 },
    });
    const leap = await proposed(100_000);
    const leapt = await previewed(leap);
    expect(leapt).toMatchObject({
      assisted: { changes: { newlyGiven: 2, more: 1 }, fenAfter: 240_000 + 110_000 + 100_000 },
      refused: { changes: { newlyGiven: 1, same: 1 }, fenAfter: 20_000 },
    });
    expect(leapt?.assisted.classes.filter(({ before, after }) => before + after > 0)).toMatchObject([
      { class: 'dibao', before: 1, after: 3, fenBefore: 120_000, fenAfter: 450_000 },
      { class: 'margin', before: 2, after: 0 },
    ]);
    expect(await previewed(await proposed(15_000))).toMatchObject({
      assisted: { changes: { noLongerGiven: 1, otherClass: 2 }, fenAfter: 0 },
    });
    expect(await everything()).toEqual(before);
  });

  it('says by the standards of which day, and as of when: what is approved or withdrawn since changes no count', async () => {
    const id = await proposed(66_000, '2027-01-01');
    expect(await asked(id)).toMatchObject({ accepted: true });
    await keepStandards(s.runtime, standardOf(66_000, '2027-01-01'), 'withdrawn');
    await keepStandards(s.runtime, standardOf(50_000, '2026-06-01'));
    await counted();
    const it = await exactly(id);
    expect(it).toMatchObject({ state: 'done', on: '2027-01-01', askedAt: s.runtime.clock.now(), region: '610304', seen: 5 });
    expect(it?.counts.assisted).toMatchObject({ changes: { newlyGiven: 1, more: 1, same: 1 }, fenBefore: 120_000, fenAfter: 146_000 });
  });

  it('counts each household once, though the run is begun again and asked twice', async () => {
    const id = await proposed(66_001);
    const key = randomUUID();
    const first = await s.run('previewProposal', { proposal: id, idempotencyKey: key }, author);
    expect(await s.run('previewProposal', { proposal: id, idempotencyKey: key }, author)).toEqual(first);
    expect(await s.rows(`select count(*)::int as n from kit_job where state = 'running'`)).toEqual([{ n: 1 }]);
    await Promise.allSettled([s.runtime.threadOfJobs.round(), runJobs(s.runtime)]);
    await counted();
    expect((await exactly(id))?.counts).toMatchObject({ assisted: { seen: 3 }, refused: { seen: 2 } });
  });

  it('counts who was refused twice once, and who is given something since among those alone', async () => {
    const seen = async () => {
      const counts = await previewed(await proposed(66_000));
      return [counts?.assisted.seen, counts?.refused.seen];
    };
    const family = await judged([wage(281_000)], true);
    expect(await seen()).toEqual([3, 3]);
    await judgedAgain(family, true);
    expect(await seen()).toEqual([3, 3]);
    const [head, spouse] = family.persons;
    await assistanceIn(s).restate(family, [wage(0, head), wage(0, spouse), wage(60_000)]);
    await judgedAgain(family);
    expect(await seen()).toEqual([4, 2]);
  });

  it('of what nobody here is judged by says so, and looks at nobody', async () => {
    const [of = '' as ProposalId] = await keepStandards(
      s.runtime,
      readStandardsData([
        {
          name: 'a deductible',
          data: {
            ...{ id: 'medical.deductible', unit: 'fen', region: '610304' },
            values: [
              {
                from: '2026-03-01',
                publishedAt: '2026-03-01',
                value: 100,
                enteredBy: 'a',
                approvedBy: 'b',
                ref: { doc: '示例', title: '示例', issuer: '示例' },
              },
            ],
          },
        },
      ]),
      'proposed',
    );
    expect(await asked(of)).toMatchObject({ accepted: true });
    const it = await exactly(of);
    expect(it).toMatchObject({ state: 'done', concerned: [], seen: 0 });
    expect(it && impactView(it, true)).toMatchObject({ assisted: null, refused: null, text: expect.stringContaining('没有家庭受影响') });
  });

  it('is told in full to whoever may see the households, of so few not at all to others, and to nobody elsewhere', async () => {
    const id = await proposed(66_000);
    await previewed(id);
    const seenBy = async (actor: Actor) => (await ask(s.runtime, impactOfProposal, [id], actor)).get(id);
    const it = await seenBy(approver);
    expect(await exactly(id, approver)).toBeUndefined();
    expect(it && impactView(it, false)).toMatchObject({
      exact: false,
      seen: null,
      assisted: null,
      refused: null,
      concerned: ['subsistence.standard'],
    });
    expect(it && impactView(it, true)).toMatchObject({
      exact: true,
      seen: 6,
      assisted: { seen: 4, before: 240_000, beforeText: '2,400.00 元' },
    });
    expect(await seenBy({ ...approver, region: '610305' })).toBeUndefined();
    expect(await exactly(id, clerk), 'a township may not count the county').toBeUndefined();
  });
});

describe('no preview is begun', () => {
  const runs = async () => (await s.rows('select count(*)::int as n from kit_job'))[0]?.['n'];

  it('of what is no proposal, or is one no more, or of a place elsewhere', async () => {
    const before = await runs();
    expect(await asked(randomUUID())).toEqual(problem('ProposalUnknown'));
    expect(await asked('no id')).toMatchObject(problem('InvalidInput'));
    const [approved = ''] = await keepStandards(s.runtime, standardOf(61_000, '2026-12-01'));
    expect(await asked(approved)).toMatchObject(problem('ProposalNotOpen', { state: 'APPROVED' }));
    const [withdrawn = ''] = await keepStandards(s.runtime, standardOf(62_000, '2026-12-02'), 'withdrawn');
    expect(await asked(withdrawn)).toMatchObject(problem('ProposalNotOpen', { state: 'WITHDRAWN' }));
    const id = await proposed(63_000, '2026-01-30');
    expect(await asked(id, { ...approver, region: '610305' })).toEqual(problem('ProposalUnknown'));
    await expect(asked(id, decider)).rejects.toThrow('not allowed');
    expect(await runs()).toBe(before);
  });
});

describe('what was counted', () => {
  it('is what the re-assessment comes to once the proposal is approved', async () => {
    const from = anotherDay();
    const counts = await previewed(await proposed(66_000, from));
    await keepStandards(s.runtime, standardOf(66_000, from));
    const id = await startJob(s.runtime, 'reassessRegion', { region: '610304' }, randomUUID(), { actor: decider, correlationId: 'test' });
    await counted();
    const { seen, same, more } = { seen: counts?.assisted.seen ?? 0, ...counts?.assisted.changes };
    expect(await jobProgress(s.runtime, id)).toMatchObject({ state: 'done', seen, changed: seen - (same ?? 0), faulted: 0 });
    expect(await s.rows(`select content ->> 'outcome' as outcome from assistance_decisions`)).toHaveLength(more ?? 0);
    expect(await s.rows('select 1 from assistance where review_opened_on is not null')).toHaveLength(1);
  });
});
