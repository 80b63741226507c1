import { event, field } from '@jiuzhu/event-log';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { heardElsewhere, toldOnce, toldTwice } from '../../test/told-twice.ts';
import { disagreements, type Party } from './parties.ts';

const household: Party = { name: 'household', tells: [toldTwice], hears: [] };
const hearing = (...hears: Party['hears']): readonly Party[] => [household, { name: 'verification', tells: [], hears }];

it('finds nothing where all that is heard is told, or is told by an owner to come', () => {
  expect(disagreements(hearing(toldTwice, heardElsewhere), ['medical'])).toEqual([]);
});

it.each([
  ['an event that nobody tells', hearing(heardElsewhere), [], 'verification hears medical.heard.v1, and nobody tells it'],
  [
    'a version that will not be told any more',
    hearing(toldOnce),
    [],
    'verification hears household.told.v1, and household.told.v2 is told: it would stand still',
  ],
  ['an owner to come who is there', hearing(), ['household'], 'household is there and no longer to come'],
])('names %s', (_what, parties, toCome, says) => {
  expect(disagreements(parties, toCome)).toEqual([says]);
});

it('names an event that is heard by another contract than it is told by', () => {
  const other = event('household.told.v1', z.object({ on: field.month() }), { example: { on: '2026-01' } });
  const parties = [{ ...household, tells: [toldOnce] }, ...hearing(other).slice(1)];
  expect(disagreements(parties, [])).toEqual(['verification hears household.told.v1 by another contract than it is told by']);
});
