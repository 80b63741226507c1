import { expect, it } from 'vitest';
import type { Control } from '../port/event-log.ts';
import type { Consumer } from './consumer.ts';
import { GivenUp } from './given-up.ts';
import { patienceOf } from './patience.ts';
import { settle } from './settle.ts';

const event = (stream: string) => ({
  ...{ id: stream, owner: 'owner', type: 'owner.told.v1', stream, version: 1 },
  ...{ at: '2026-01-01T00:00:00Z', correlationId: 'c', value: null },
});

/** A reader whose database is away for good, and what it was told. */
function stranded(): { readonly consumer: Consumer; readonly told: unknown[] } {
  const told: unknown[] = [];
  const consumer: Consumer = {
    name: 'reader',
    topics: [],
    transaction: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
    apply: () => Promise.resolve(),
    onFault: (fault) => told.push(fault),
    onParked: () => told.push('parked'),
  };
  return { consumer, told };
}

it('gives up what it waits for when its lanes are gone, and parks nothing', async () => {
  const { consumer, told } = stranded();
  let beats = 0;
  const control: Control = { signal: new AbortController().signal, beat: async () => (beats += 1) < 3 };
  const trying = settle(consumer, [event('a'), event('b')], patienceOf(consumer, control));
  await expect(trying).rejects.toThrow(GivenUp);
  expect(beats).toBe(3);
  expect(told).not.toContain('parked');
});

it('gives up what it waits for when it is asked to stop', async () => {
  const { consumer, told } = stranded();
  const stopping = new AbortController();
  const control: Control = { signal: stopping.signal, beat: async () => true };
  const trying = settle(consumer, [event('a')], patienceOf(consumer, control));
  stopping.abort();
  await expect(trying).rejects.toThrow('asked to stop');
  expect(told).not.toContain('parked');
});
