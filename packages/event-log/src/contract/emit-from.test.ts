import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContractFault } from './contract-fault.ts';
import { event } from './event.ts';
import { field } from './field.ts';

describe('a new version with the day from which it is emitted', () => {
  const told = event('household.told.v1', z.object({ hours: field.count() }), { example: { hours: 2 } });
  const shape = z.object({ minutes: field.count() });
  const later = {
    example: { minutes: 120 },
    previous: told,
    upcast: ({ hours }: { hours: number }) => ({ minutes: hours * 60 }),
    emitFrom: day('2026-09-01'),
    downcast: ({ minutes }: { minutes: number }) => ({ hours: Math.ceil(minutes / 60) }),
  };
  const toldInMinutes = event('household.told.v2', shape, later);
  const toldInSeconds = event('household.told.v3', z.object({ seconds: field.count() }), {
    example: { seconds: 3600 },
    previous: toldInMinutes,
    upcast: ({ minutes }) => ({ seconds: minutes * 60 }),
    emitFrom: day('2027-01-01'),
    downcast: ({ seconds }) => ({ minutes: Math.ceil(seconds / 60) }),
  });

  it.each([
    ['2026-08-31', { type: 'household.told.v1', data: { hours: 2 } }],
    ['2026-09-01', { type: 'household.told.v2', data: { minutes: 120 } }],
    ['2026-12-31', { type: 'household.told.v2', data: { minutes: 120 } }],
    ['2027-01-01', { type: 'household.told.v3', data: { seconds: 7200 } }],
  ])('is told on %s as readers were promised', (on, expected) => {
    expect(toldInSeconds.emitted(toldInSeconds({ seconds: 7200 }).data, day(on))).toEqual(expected);
  });

  it('is told at once where it has no such day', () => {
    const { emitFrom: _day, downcast: _cast, ...atOnce } = later;
    expect(event('household.told.v2', shape, atOnce).emitted({ minutes: 1 }, day('0001-01-01')).type).toBe('household.told.v2');
    expect(told.emitted({ hours: 1 }, day('0001-01-01')).type).toBe('household.told.v1');
  });

  it('is read before and after that day, by who knows it', () => {
    for (const on of ['2026-08-31', '2026-09-01']) {
      const { type, data } = toldInMinutes.emitted({ minutes: 180 }, day(on));
      expect(toldInMinutes.decode(data, type)).toEqual({ minutes: 180 });
    }
  });

  it('does not write into the version before what does not fit there', () => {
    const broken = event('household.told.v2', shape, {
      ...later,
      downcast: ({ minutes }: { minutes: number }) => ({ hours: minutes / 60 }),
    });
    expect(() => broken.emitted({ minutes: 90 }, day('2026-08-31'))).toThrow(/^household\.told\.v1: hours: /);
  });

  it('must bring its example back from the version before', () => {
    expect(() => event('household.told.v2', shape, { ...later, downcast: () => ({ hours: 1 }) })).toThrow(
      'does not bring the example back',
    );
    expect(() => event('household.told.v2', shape, { ...later, downcast: () => ({ hours: -1 }) })).toThrow(ContractFault);
  });

  it('comes after a version, and is emitted later than that', () => {
    expect(() => event('household.told.v1', shape, { example: { minutes: 1 }, emitFrom: day('2026-09-01') } as never)).toThrow(
      'has no version before it',
    );
    const early = { ...later, example: { minutes: 1 }, previous: toldInMinutes, upcast: (it: { minutes: number }) => it };
    expect(() => event('household.told.v3', shape, { ...early, downcast: (it: { minutes: number }) => it })).toThrow(
      'nobody would see household.told.v2',
    );
  });
});
