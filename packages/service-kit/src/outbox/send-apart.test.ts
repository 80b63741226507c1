import { PermanentReject, RetryableUnknown } from '@jiuzhu/event-log';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendApart } from './send-apart.ts';

type Row = { readonly stream: string; readonly version: number; readonly bad: boolean };

/** A log that takes batches without a bad record, as the port promises: all of one or nothing. */
function aLog() {
  const held: Row[] = [];
  let calls = 0;
  const publish = async (rows: readonly Row[]): Promise<void> => {
    calls += 1;
    if (rows.some(({ bad }) => bad)) throw new PermanentReject('too large', 'record');
    held.push(...rows);
  };
  return { held, publish, calls: () => calls };
}

const outbox = fc
  .array(fc.record({ stream: fc.constantFrom('a', 'b', 'c', 'd', 'e'), bad: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }), {
    maxLength: 60,
  })
  .map((list) => list.map((it, i) => ({ ...it, version: list.slice(0, i + 1).filter(({ stream }) => stream === it.stream).length })));

const of = (rows: readonly Row[], stream: string): readonly Row[] => rows.filter((row) => row.stream === stream);

describe('rows of which the log declines some', () => {
  it('are sent in the order of their streams up to the first that is declined, which alone is named; nothing behind it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(outbox, async (rows) => {
        const log = aLog();
        const { sent, declined, fault } = await sendApart(rows, log.publish);
        expect(fault).toBeUndefined();
        for (const stream of new Set(rows.map((row) => row.stream))) {
          const own = of(rows, stream);
          const first = own.findIndex(({ bad }) => bad);
          const good = first === -1 ? own : own.slice(0, first);
          expect(of(log.held, stream)).toEqual(good);
          expect(of(sent, stream)).toEqual(good);
          expect(declined.filter(({ row }) => row.stream === stream).map(({ row }) => row)).toEqual(first === -1 ? [] : [own[first]]);
        }
      }),
    );
  });

  it('cost a call for each halving, not one for each row', async () => {
    const log = aLog();
    const rows = Array.from({ length: 512 }, (_, i) => ({ stream: `s${i}`, version: 1, bad: i === 300 }));
    await sendApart(rows, log.publish);
    expect(log.held).toHaveLength(511);
    expect(log.calls()).toBeLessThan(20);
  });
});

it.each([
  { what: 'the log does not answer', fault: new RetryableUnknown('away') },
  { what: 'the topic takes nothing', fault: new PermanentReject('no such topic', 'topic') },
])('nothing is declined where $what: it is said, with what was sent before', async ({ fault }) => {
  const log = aLog();
  const rows = ['a', 'b', 'c', 'd'].map((stream, i) => ({ stream, version: 1, bad: i === 1 }));
  let calls = 0;
  const answer = await sendApart(rows, async (some) => {
    calls += 1;
    if (calls > 3) throw fault;
    await log.publish(some);
  });
  expect(answer.fault).toBe(fault);
  expect(answer.sent).toEqual(log.held);
  expect(answer.declined.map(({ row }) => row.stream)).toEqual([]);
});
