import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { travelsAlone, wasLeftAlone } from './escort.ts';
import type { Arrival, Traits } from './shelter-case.ts';

const traits = (it: Partial<Traits> = {}): Traits => ({ age: 'adult', disabled: false, immobile: false, ...it });
const arrival = (it: Partial<Arrival> = {}): Arrival => ({ foundBy: 'police', guided: 'told', foundOn: day('2026-03-02'), ...it });
const vulnerable: readonly Partial<Traits>[] = [{ age: 'minor' }, { age: 'elderly' }, { disabled: true }, { immobile: true }];

it.each(vulnerable)('officers who found somebody who is %o bring them, and do not only tell them', (it) => {
  expect(wasLeftAlone(traits(it), arrival())).toBe(true);
  expect(wasLeftAlone(traits(it), arrival({ foundBy: 'patrol', guided: 'came' }))).toBe(true);
  expect(wasLeftAlone(traits(it), arrival({ guided: 'escorted' }))).toBe(false);
  expect([travelsAlone(traits(it), { way: 'ticket' }), travelsAlone(traits(it), { way: 'escorted' })]).toEqual([true, false]);
});

it('a grown-up who can walk may be told, and gets a ticket; whoever came by themselves is let in as they are', () => {
  expect([wasLeftAlone(traits(), arrival()), travelsAlone(traits(), { way: 'ticket' })]).toEqual([false, false]);
  expect(wasLeftAlone(traits({ age: 'minor' }), arrival({ foundBy: 'self', guided: 'came' }))).toBe(false);
  expect(wasLeftAlone(traits({ age: 'minor' }), arrival({ foundBy: 'citizen' }))).toBe(false);
});
