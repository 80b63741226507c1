import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aKnownHousehold, aPersonId } from '../../testing/builders.ts';
import { classPeriods, notIndexed } from './class-periods.ts';
import { type KnownHousehold, type Standing, withMembers } from './known-household.ts';
import { highest } from './medical-class.ts';
import { afterChange, type Changed, withStanding } from './standings.ts';

const [one, two, three] = [aPersonId(1), aPersonId(2), aPersonId(3)];
const told = { stream: 'household/x', version: 1 };
const dibao = (since: string): Standing => ({ class: 'dibao', since: day(since), told });
const margin = (since: string, until: string): Standing => ({ class: 'margin', since: day(since), until: day(until), told });
const given = (it: KnownHousehold, standing: Standing): KnownHousehold => withStanding(it, standing, standing.since);
const changed = { outcome: 'stays', class: 'dibao', on: day('2026-06-10'), from: day('2026-07-01') };

const classOn = (it: KnownHousehold, person: string, on: string): string | undefined =>
  highest(
    classPeriods(it).filter(({ personId, since, until }) => personId === person && since <= on && (until === undefined || on <= until)),
  )?.class;

describe('what is recognised of a household', () => {
  const household = given(aKnownHousehold(one, two), dibao('2026-03-10'));

  it('is each of its members’ from that day on, and nobody’s the day before', () => {
    expect([one, two, three].map((it) => classOn(household, it, '2026-03-10'))).toEqual(['dibao', 'dibao', undefined]);
    expect(classOn(household, one, '2026-03-09')).toBeUndefined();
  });

  it('is whoever’s joins it, from the day of joining, and no more whoever’s leaves it', () => {
    const moved = withMembers(household, [one, three], day('2026-04-01'));
    expect(['2026-03-31', '2026-04-01'].map((on) => classOn(moved, three, on))).toEqual([undefined, 'dibao']);
    expect(['2026-03-31', '2026-04-01'].map((on) => classOn(moved, two, on))).toEqual(['dibao', undefined]);
  });

  it('holds for somebody who comes back from then on, and not for the time between', () => {
    const back = withMembers(withMembers(household, [one], day('2026-04-01')), [one, two], day('2026-05-01'));
    expect(['2026-03-31', '2026-04-15', '2026-05-01'].map((on) => classOn(back, two, on))).toEqual(['dibao', undefined, 'dibao']);
  });

  it('is the same whichever of the two services is heard first', () => {
    const early = given({ ...aKnownHousehold(), memberships: [] }, dibao('2026-03-10'));
    expect(classPeriods(withMembers(early, [one, two], day('2026-01-01')))).toEqual(classPeriods(household));
  });

  it('ends with the last day of a recognition, and goes on where it is recognised again in time', () => {
    const recognised = given(aKnownHousehold(one), margin('2026-04-10', '2027-04-09'));
    expect(['2027-04-09', '2027-04-10'].map((on) => classOn(recognised, one, on))).toEqual(['margin', undefined]);
    const again = given(recognised, margin('2027-04-10', '2028-04-09'));
    expect(again.standings).toHaveLength(1);
    expect(classOn(again, one, '2028-04-09')).toBe('margin');
  });
});

describe('of several that hold on a day', () => {
  it('the highest is the one, whoever it was recognised of', () => {
    const both = given(given(aKnownHousehold(one, two), margin('2026-01-05', '2027-01-04')), { ...dibao('2026-02-01'), personId: one });
    expect([one, two].map((it) => classOn(both, it, '2026-02-01'))).toEqual(['dibao', 'margin']);
    expect(classOn(both, one, '2026-01-31')).toBe('margin');
  });
});

describe('a decision on an assistance that runs', () => {
  const household = given(given(aKnownHousehold(one, two), dibao('2026-03-10')), {
    class: 'tekun',
    personId: two,
    since: day('2026-03-10'),
    told,
  });
  const on = (it: Partial<Changed>) => afterChange(household, { ...changed, ...it }, told);

  it.each(['stays', 'increased', 'reduced', 'suspended', 'resumed', 'recovery'])('that is %s takes nobody’s class', (outcome) => {
    const after = on({ outcome });
    expect([one, two].map((it) => classOn(after, it, '2026-07-01'))).toEqual(['dibao', 'tekun']);
  });

  it.each(['stays', 'increased', 'reduced', 'suspended', 'resumed', 'recovery'])(
    'that is %s, of a household of which some are in extreme difficulty, takes nobody’s class',
    (outcome) => {
      const after = on({ outcome, class: 'tekun', given: [{ class: 'dibao' }, { class: 'tekun', personId: two }] });
      expect([one, two].map((it) => classOn(after, it, '2026-07-01'))).toEqual(['dibao', 'tekun']);
    },
  );

  it('that takes the allowance and leaves the support ends the one from the month that it changes, and not the other', () => {
    const after = on({ outcome: 'reduced', class: 'tekun', given: [{ class: 'tekun', personId: two }] });
    expect(['2026-06-30', '2026-07-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', undefined]);
    expect(classOn(after, two, '2026-07-01')).toBe('tekun');
  });

  it('that gives a member support says to whom', () => {
    const after = afterChange(
      given(aKnownHousehold(one, two), dibao('2026-03-10')),
      { ...changed, outcome: 'other-class', class: 'tekun', given: [{ class: 'dibao' }, { class: 'tekun', personId: one }] },
      told,
    );
    expect(['2026-06-30', '2026-07-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', 'tekun']);
    expect(classOn(after, two, '2026-07-01')).toBe('dibao');
  });

  it('that ends it leaves the class until the month that it changes', () => {
    const after = on({ outcome: 'ended', class: 'none' });
    expect(['2026-06-30', '2026-07-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', undefined]);
    expect(classOn(after, two, '2026-07-01')).toBeUndefined();
  });

  it('that ends it month by month leaves the class to the last day of it', () => {
    const after = on({ outcome: 'gradual-exit', class: 'dibao', until: day('2026-09-30') });
    expect(['2026-09-30', '2026-10-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', undefined]);
  });

  it('about something else meanwhile leaves that last day where it is', () => {
    const until = day('2026-09-30');
    const leaving = on({ outcome: 'gradual-exit', class: 'dibao', until });
    const after = afterChange(leaving, { ...changed, outcome: 'reduced', given: [{ class: 'dibao', until }] }, told);
    expect(['2026-09-30', '2026-10-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', undefined]);
  });

  it('that makes it a household of the margin ends the allowance, and not what a member has alone', () => {
    const after = given(on({ outcome: 'other-class', class: 'margin' }), margin('2026-06-10', '2027-06-09'));
    expect(['2026-06-30', '2026-07-01'].map((at) => classOn(after, one, at))).toEqual(['dibao', 'margin']);
    expect(classOn(after, two, '2026-07-01')).toBe('tekun');
  });

  it('that makes a household of the margin one of the allowance gives it to all', () => {
    const poorer = afterChange(
      given(aKnownHousehold(one, two), margin('2026-01-05', '2027-01-04')),
      { ...changed, outcome: 'other-class', class: 'dibao' },
      told,
    );
    expect(['2026-06-30', '2026-07-01'].map((at) => classOn(poorer, two, at))).toEqual(['margin', 'dibao']);
  });
});

describe('whoever has a class', () => {
  it('is to be found by a bill, once', () => {
    const household = given(aKnownHousehold(one, two), dibao('2026-03-10'));
    expect(notIndexed(household)).toEqual([one, two]);
    expect(notIndexed({ ...household, indexed: [one] })).toEqual([two]);
    expect(notIndexed(aKnownHousehold(one))).toEqual([]);
  });
});
