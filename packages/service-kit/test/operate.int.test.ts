import { randomUUID } from 'node:crypto';
import { encode } from '@jiuzhu/event-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operate, sealOnce, verifyAudit } from '../src/index.ts';
import { added, tellOf, unlucky } from './late/late.ts';
import { type Late, openLate } from './late/opened-late.ts';

const at = new Date('2026-03-02T01:00:00Z');
const given = { by: 'zhang.wei', why: 'mended' };

let late: Late;
let thing: string;
let halted: { readonly source: string; readonly stream: string };

beforeAll(async () => {
  late = await openLate();
  await late.run();
});
afterAll(() => late.close());
beforeEach(() => {
  thing = randomUUID();
  halted = { source: 'teller', stream: `thing/${thing}` };
  unlucky.clear();
});

const total = async () => (await late.rows('select total, source_version::int as version from drawn where id = $1', [thing]))[0];
const standing = async () => (await operate.parkedIn(late.runtime)).streams.filter(({ stream }) => stream === halted.stream);
const audit = () =>
  late.rows(`select actor, act, outcome, fields, purpose from kit_audit where stream = $1 and act like 'events.%' order by seq`, [
    halted.stream,
  ]);

/** Events 1 to 6, of which the versions given fail. */
async function parkedAt(...versions: readonly number[]): Promise<void> {
  for (const version of versions) unlucky.add(version);
  await tellOf(late.log, thing, { count: 6, at });
  await expect.poll(async () => (await standing())[0]?.waiting).toBe(6 - (versions[0] ?? 0) + 1);
}

describe('a stream that stands still', () => {
  it('is listed with where it stands, why, since when and what waits; let go, all of it is applied in order, and who did so is in the audit', async () => {
    await parkedAt(3);
    expect(await standing()).toEqual([
      { consumer: 'late', ...halted, reason: 'TypeError: unlucky', since: expect.any(Date), attempts: 1, waiting: 4, version: 3 },
    ]);
    unlucky.clear();
    expect(await operate.releaseParked(late.runtime, halted, given)).toEqual({ accepted: true, applied: 4 });
    expect([await total(), await standing()]).toEqual([{ total: 6, version: 6 }, []]);
    expect(await audit()).toEqual([
      {
        actor: 'operator:zhang.wei',
        act: 'events.release',
        outcome: 'accepted',
        fields: ['consumer late', 'source teller'],
        purpose: 'mended',
      },
    ]);
    await tellOf(late.log, thing, { from: 7, count: 1, at });
    await expect.poll(total).toEqual({ total: 7, version: 7 });
  });

  it('stands still again where it still fails, with one attempt more, and that is in the audit too', async () => {
    await parkedAt(2);
    unlucky.delete(2);
    unlucky.add(4);
    expect(await operate.releaseParked(late.runtime, halted, given)).toEqual({
      accepted: true,
      applied: 2,
      parked: { version: 4, reason: 'TypeError: unlucky' },
    });
    expect(await standing()).toMatchObject([{ attempts: 2, waiting: 3, version: 4 }]);
    expect(await total()).toEqual({ total: 3, version: 3 });
    expect((await audit()).map(({ outcome }) => outcome)).toEqual(['ParkedAgain']);
  });

  it('is let go past the version at fault, which is then never learnt, and past no other', async () => {
    await parkedAt(3);
    expect(await operate.skipParked(late.runtime, halted, 4, given)).toEqual({
      accepted: false,
      problem: 'NotParkedThere',
      why: `${halted.stream} stands before version 3, not 4`,
    });
    expect(await operate.skipParked(late.runtime, halted, 3, { by: 'li.na', why: 'duplicate-entry' })).toEqual({
      accepted: true,
      applied: 3,
    });
    expect(await total()).toEqual({ total: 5, version: 6 });
    expect(await audit()).toMatchObject([
      {
        actor: 'operator:zhang.wei',
        act: 'events.skip',
        outcome: 'NotParkedThere',
        fields: ['consumer late', 'source teller', 'version 4'],
      },
      { actor: 'operator:li.na', act: 'events.skip', outcome: 'accepted', purpose: 'duplicate-entry' },
    ]);
  });

  it('is let go by one of two who try at once; the other is told, and both are in a chain that verifies', async () => {
    await parkedAt(1);
    unlucky.clear();
    const answers = await Promise.all([1, 2].map(() => operate.releaseParked(late.runtime, halted, given)));
    expect(answers.map(({ accepted }) => accepted).toSorted()).toEqual([false, true]);
    expect(await total()).toEqual({ total: 6, version: 6 });
    expect((await audit()).map(({ outcome }) => outcome).toSorted()).toEqual(['NotParkedThere', 'accepted']);
    while ((await sealOnce(late.runtime)) > 0);
    expect((await verifyAudit(late.runtime)).breaks).toEqual([]);
  });

  it('is nothing where nothing stands still', async () => {
    expect(await operate.releaseParked(late.runtime, halted, given)).toMatchObject({ accepted: false, problem: 'NotParkedThere' });
    expect(await operate.resendDeclined(late.runtime, halted.stream, given)).toMatchObject({ accepted: false, problem: 'NotDeclined' });
  });
});

it('a record that belongs to no stream is listed by its place', async () => {
  const head = {
    id: randomUUID(),
    owner: 'teller',
    type: added.type,
    stream: halted.stream,
    version: 1,
    at: at.toISOString(),
    correlationId: 'c',
  };
  const wrong = { ...encode(head, '{}'), key: 'thing/other' };
  await late.log.publish([wrong], { deadlineMs: 5_000, signal: new AbortController().signal });
  const kept = async () => (await operate.parkedIn(late.runtime)).records;
  await expect.poll(async () => (await kept()).length).toBe(1);
  expect(await kept()).toMatchObject([
    { consumer: 'late', lane: expect.stringMatching(/^teller\.events\/\d$/), reason: 'the key is not the stream' },
  ]);
});

it.each([
  { what: 'a sentence', given: { by: 'zhang.wei', why: 'Mr Zhou asked for it' } },
  { what: 'a name with room in it', given: { by: 'Zhang Wei', why: 'mended' } },
])('who and why are codes, and not $what: they stand in the audit for ever', ({ given: unfit }) => {
  expect(operate.order.safeParse(unfit).success).toBe(false);
});
