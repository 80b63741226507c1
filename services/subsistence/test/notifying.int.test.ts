import { createHash } from 'node:crypto';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { letterIn } from './letter-in.ts';
import { clerk, decider, deposit, openSubsistence, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());
beforeEach(() => {
  s.post.order({});
});

const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (id: string) => {
  const file = (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
  if (!file) throw new Error('the decider does not see the case');
  return file;
};
const other = { ...decider, id: 'decider-2' };
const today = async () => (await s.rows('select $1::date::text as today', [s.runtime.clock.now()]))[0]?.['today'] as string;
const told = async (id: string, type: string) =>
  (await s.rows(`select data from kit_outbox where type = $1 and data->>'caseId' = $2`, [`subsistence.${type}`, id])).map(
    ({ data }) => data,
  );

const refused = async (): Promise<{ id: string; family: Family }> => {
  const family = await s.family([deposit(100_000_000)]);
  const id = await s.applied(family);
  await opined(s, family, id);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
  return { id, family };
};

describe('the letter of a refusal', () => {
  it('is served by the post, and kept by its hash: rendered again it is the same', async () => {
    const { id } = await refused();
    expect((await fileOf(id)).notices).toEqual([{ decision: 1, askedOn: await today() }]);
    await s.perform();
    const [notice] = (await fileOf(id)).notices;
    const letter = await letterIn(s, id, 1);
    expect(letter).toContain('超出限额');
    const letterHash = createHash('sha256')
      .update(letter ?? '')
      .digest('hex');
    expect(notice).toEqual({ decision: 1, askedOn: await today(), servedOn: await today(), way: 'by-post', letterHash });
    expect(s.post.book().map(({ hash }) => hash)).toContain(letterHash);
    expect(await told(id, 'letter-served.v1')).toMatchObject([{ decision: 1, servedOn: await today(), letterHash }]);
    for (const table of ['subsistence_cases', 'kit_effect', 'kit_outbox']) {
      expect(JSON.stringify(await s.rows(`select * from ${table}`))).not.toContain('李示例');
    }
  });

  it('that comes back is known not to have come, and is brought by an officer, once', async () => {
    s.post.order({ returns: 'moved' });
    const { id } = await refused();
    await s.perform();
    expect((await fileOf(id)).notices).toMatchObject([{ decision: 1, notServed: { on: await today(), why: 'moved' } }]);
    expect(await told(id, 'letter-served.v1')).toEqual([]);
    const brought = { servedOn: await today(), way: 'by_hand' };
    expect(await s.act('recordService', id, clerk, { ...brought, servedOn: '2026-01-01' })).toMatchObject(problem('DayOutsideProcedure'));
    expect(await s.act('recordService', id, clerk, brought)).toMatchObject(done);
    expect((await fileOf(id)).notices).toMatchObject([{ servedOn: await today(), way: 'by-hand', by: 'clerk-1' }]);
    expect(await told(id, 'letter-served.v1')).toHaveLength(1);
    expect(await s.act('recordService', id, clerk, brought)).toMatchObject(problem('AlreadyServed', { on: await today() }));
  });

  it('is tried again while the post cannot be reached', async () => {
    s.post.order({ fails: 2 });
    const { id } = await refused();
    await s.perform();
    expect((await fileOf(id)).notices[0]?.servedOn).toBeUndefined();
    s.forward(1);
    await s.perform();
    s.forward(1);
    await s.perform();
    expect((await fileOf(id)).notices[0]?.servedOn).toBe(await today());
  });

  it('is not due where something was granted', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    expect(await s.act('recordService', id, clerk, { servedOn: '2026-03-02', way: 'by_hand' })).toMatchObject(problem('NothingToServe'));
  });
});

describe('reconsideration', () => {
  it('is a new decision by another decider, which cites the old one; the old one stays', async () => {
    const { id, family } = await refused();
    await s.perform();
    expect(await s.act('reconsider', id, decider)).toEqual(problem('ReconsideredByItsDecider'));
    for (const [who, name] of [
      ['surveyor-2', 'DecidedByItsSurveyor'],
      ['reviewer-1', 'DecidedByItsReviewer'],
      ['clerk-1', 'DecidedByItsClerk'],
    ] as const) {
      expect(await s.act('reconsider', id, { ...other, id: who })).toEqual(problem(name));
    }
    const fact = (await s.rows('select facts from households where id = $1', [family.household]))[0]?.['facts'] as {
      id: string;
      item: string;
    }[];
    const gone = fact.flatMap(({ id, item }) => (item === 'deposit' ? [id] : []));
    const { factsRecorded } = await import('@jiuzhu/schema/events/household/facts-recorded.ts');
    await s.tell(
      'household',
      family.household,
      factsRecorded({ householdId: family.household, on: (await today()) as never, facts: [], superseded: gone as never }),
    );
    expect(await s.act('reconsider', id, other)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({
      ...{ status: 'final-publicity', publicity: { of: 'decision' } },
      decisions: [
        { number: 1, by: 'decider-1' },
        { number: 2, cites: 1, by: 'decider-2' },
      ],
    });
    expect(await told(id, 'decision-reconsidered.v1')).toEqual([
      { caseId: id, householdId: family.household, decision: 2, cites: 1, outcome: 'changed' },
    ]);
    expect(await told(id, 'assistance-confirmed.v1')).toEqual([]);
    await publicityOver(s);
    expect(await fileOf(id)).toMatchObject({ status: 'confirmed' });
    expect(await told(id, 'assistance-confirmed.v1')).toHaveLength(1);
  });

  it('that comes to the same is a refusal of its own, with its own letter', async () => {
    const { id } = await refused();
    await s.perform();
    expect(await s.act('reconsider', id, other)).toMatchObject(done);
    expect(await told(id, 'decision-reconsidered.v1')).toMatchObject([{ outcome: 'upheld' }]);
    await s.perform();
    expect(await fileOf(id)).toMatchObject({ status: 'refused', notices: [{ decision: 1 }, { decision: 2, way: 'by-post' }] });
  });

  it('comes within the days from the service, through the last of them', async () => {
    const [{ id: early }, { id: late }] = [await refused(), await refused()];
    await s.perform();
    s.forward(60);
    while (!(await isLast(early))) s.forward(1);
    expect(await s.act('reconsider', early, other)).toMatchObject(done);
    s.forward(1);
    expect(await s.act('reconsider', late, other)).toMatchObject(problem('ReconsiderationTooLate'));
    expect(await fileOf(late)).toMatchObject({ status: 'refused', decisions: [{ number: 1 }] });
  });

  it('is not of what is still being decided, nor beside another application', async () => {
    const family = await s.family([wage(0)]);
    const open = await s.applied(family);
    expect(await s.act('reconsider', open, other)).toMatchObject(problem('CaseInOtherStatus', { status: 'submitted' }));
    const { id, family: again } = await refused();
    const second = await s.applied(again);
    expect(await s.act('reconsider', id, other)).toMatchObject(problem('CaseAlreadyOpen', { case: second }));
  });
});

/** Whether today is the last day on which the decision may be looked at again: a Saturday or a holiday moves it on. */
async function isLast(id: string): Promise<boolean> {
  const [until] = (await told(id, 'letter-served.v1')).map((data) => (data as { reconsiderUntil: string }).reconsiderUntil);
  return until === (await today());
}
