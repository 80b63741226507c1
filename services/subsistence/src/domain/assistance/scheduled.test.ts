import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aReviewLaw, anAssistance } from '../../testing/assistance.ts';
import { aMember } from '../../testing/builders.ts';
import type { Member } from '../household/facts.ts';
import { recoloured } from './recoloured.ts';
import { scheduled } from './scheduled.ts';

const decidedOn = day('2026-03-10');
const law = { ...aReviewLaw(), contactEvery: { green: 1 } };
const well = aMember();
const ill = aMember(1, { majorIllness: true });
const idle = aMember(1, { labour: 'full', employed: false });

const of = (...members: readonly Member[]) => ({ members });
const decided = (...members: readonly Member[]) => scheduled(anAssistance({ decidedOn }), of(...members), decidedOn, law);
const daysOf = ({ reviewDue, verificationDue }: ReturnType<typeof decided>) => [reviewDue, verificationDue];
/** What the days are once somebody has become another. */
const changed = (before: Member, after: Member, on: string, it = decided(before)) => {
  const now = recoloured(it, of(before), of(after), day(on));
  return daysOf(now === it ? it : scheduled(now, of(after), day(on), law));
};

it('whoever becomes yellow is asked about half a year from that day, unless the review comes first', () => {
  expect(daysOf(decided(well))).toEqual(['2027-03-10', undefined]);
  expect(changed(well, ill, '2026-05-01')).toEqual(['2027-03-10', '2026-11-01']);
  expect(changed(well, ill, '2026-09-09')).toEqual(['2027-03-10', '2027-03-09']);
  expect(changed(well, ill, '2026-09-10')).toEqual(['2027-03-10', undefined]);
});

it('whoever becomes green is looked at half a year from that day', () => {
  expect(changed(well, idle, '2026-05-01')).toEqual(['2026-11-01', undefined]);
  expect(changed(well, idle, '2026-12-01')).toEqual(['2027-03-10', undefined]);
});

it('a day that was nearer stays, and with the colour goes what it alone asked for', () => {
  const both = aMember(1, { majorIllness: true, labour: 'full', employed: false });
  expect(changed(ill, both, '2026-05-01')).toEqual(['2026-11-01', '2026-09-10']);
  expect(changed(ill, well, '2026-05-01')).toEqual(['2027-03-10', undefined]);
  expect(changed(idle, well, '2026-05-01')).toEqual(['2026-09-10', undefined]);
});

it('looks nothing up anew where no colour is another, nor while it is being looked at', () => {
  const it = decided(ill);
  expect(recoloured(it, of(ill), of(aMember(1, { majorIllness: true, student: true })), day('2026-05-01'))).toBe(it);
  const open = { ...it, reviewDue: undefined, review: { openedOn: day('2026-04-01'), causes: ['told'] } } as const;
  expect(recoloured(open, of(well), of(ill), day('2026-05-01'))).toBe(open);
});

it('changed twice before it was looked up, it keeps the days that it had', () => {
  const once = recoloured(decided(ill), of(ill), of(well), day('2026-05-01'));
  const twice = recoloured(once, of(well), of(ill), day('2026-05-02'));
  expect(daysOf(scheduled(twice, of(ill), day('2026-05-03'), law))).toEqual(['2027-03-10', '2026-09-10']);
});

it('a green household is asked how it lives a month after it was decided, or became green, and whoever is green no more is not', () => {
  const green = decided(idle);
  expect(green.contactDue).toBe('2026-04-10');
  expect(decided(ill).contactDue).toBeUndefined();
  const now = recoloured(decided(ill), of(ill), of(idle), day('2026-05-20'));
  expect(scheduled(now, of(idle), day('2026-05-20'), law).contactDue).toBe('2026-06-20');
  const works = recoloured(green, of(idle), of(well), day('2026-03-20'));
  expect(scheduled(works, of(well), day('2026-03-20'), law).contactDue).toBeUndefined();
  expect(scheduled(anAssistance({ decidedOn }), of(idle), decidedOn, { ...law, contactEvery: undefined }).contactDue).toBeUndefined();
});

it('whoever will be sixty is asked about half a year after that birthday', () => {
  expect(daysOf(decided(aMember(1, { born: day('1966-07-04') })))).toEqual(['2027-03-10', '2027-01-04']);
  expect(daysOf(decided(aMember(1, { born: day('1966-09-10') })))).toEqual(['2027-03-10', undefined]);
});
