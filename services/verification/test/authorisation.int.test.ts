import { randomUUID } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deposit, eventsOf, reportsOf, requested } from './asked.ts';
import { clerk, type Opened, openVerification } from './opened.ts';

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());

describe('an authorisation', () => {
  it('is signed by every adult member, and by a guardian for a minor', async () => {
    const family = await v.family();
    const [head, spouse, child] = family.persons;
    const answer = await v.authorise(family, { signatures: [{ person: head }, { person: child }] });
    expect(answer).toMatchObject({ accepted: false, problem: { problem: 'SignersMissing', persons: [spouse, child] } });
    expect(await v.authorise(family)).toMatchObject({ accepted: true });
    expect(await eventsOf(v, family.household, 'verification.authorisation-given.v1')).toHaveLength(1);
  });

  it('is not taken for a household that nobody registered, has ended, or lies in another region', async () => {
    const family = await v.family();
    const unknown = { accepted: false, problem: { problem: 'HouseholdUnknown' } };
    expect(await v.authorise({ ...family, household: randomUUID() as Id<'household'> })).toEqual(unknown);
    const [person = ''] = family.persons;
    const left = membersChanged({
      householdId: family.household,
      on: '2026-03-02' as never,
      change: 'moved-out',
      personId: person as never,
      members: [],
    });
    const other = await v.family();
    expect(
      await v.run('requestVerification', { household: other.household, purpose: 'SOCIAL_ASSISTANCE' }, { ...clerk, region: '990000002' }),
    ).toEqual(unknown);
    await v.tell(`household/${family.household}`, left);
    expect(await v.authorise(family)).toEqual(unknown);
  });

  it('does not reach beyond its purpose, and is not signed tomorrow', async () => {
    const family = await v.family();
    const beyond = await v.authorise(family, { purpose: 'HOUSING_FUND', scope: ['realEstate', 'hivStatus', 'nothing'] });
    expect(beyond).toMatchObject({ problem: { problem: 'ScopeExceedsPurpose', items: ['hivStatus', 'nothing'] } });
    expect(await v.authorise(family, { signedOn: '2026-12-31' })).toMatchObject({ problem: { problem: 'SignedLater' } });
    expect(await v.authorise(family, { validUntil: '2026-01-01' })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['validUntil'] },
    });
  });
});

describe('without an authorisation in force', () => {
  it('nobody is asked, and household reveals nobody', async () => {
    const family = await v.family();
    const before = v.revealed.length;
    const asked = await v.rows('select id from kit_effect');
    const answer = await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE' });
    expect(answer).toEqual({ accepted: false, problem: { problem: 'NotAuthorised' } });
    await v.authorise(family, { purpose: 'HOUSING_FUND' });
    expect(await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE' })).toMatchObject({
      problem: { problem: 'NotAuthorised' },
    });
    expect(await v.rows('select id from kit_effect')).toEqual(asked);
    await v.perform();
    expect(v.revealed).toHaveLength(before);
  });

  it('withdrawn after the request, nobody is asked either: the report says so of every item', async () => {
    const family = await v.family([deposit]);
    const given = await v.authorise(family);
    await requested(v, family.household);
    const before = v.revealed.length;
    const authorisation = given.accepted ? given.reference['id'] : '';
    expect(await v.run('withdrawAuthorisation', { authorisation })).toMatchObject({ accepted: true });
    await v.perform();
    expect(v.revealed).toHaveLength(before);
    const [report] = await reportsOf(v, family.household);
    expect(new Set(report?.report.results.map(({ status }) => status))).toEqual(new Set(['NOT_AUTHORISED']));
    expect(report?.report).toMatchObject({
      complete: false,
      sums: [],
      differences: [],
      doubts: ['member-not-authorised', 'authorisation-withdrawn'],
    });
    expect(report?.report.withdrawnOn).toBe('2026-03-02');
  });

  it('a member who joined after the signing is not asked about', async () => {
    const family = await v.family();
    await v.authorise(family);
    const joined = randomUUID() as Id<'person'>;
    const members = [...family.persons, joined].map((personId, i) => ({
      personId,
      relation: i === 0 ? ('head' as const) : ('other' as const),
      born: '1980-01-01' as never,
      majorIllness: false,
      student: false,
      employed: false,
    }));
    const change = membersChanged({
      householdId: family.household,
      on: '2026-03-02' as never,
      change: 'moved-in',
      personId: joined,
      members,
    });
    await v.tell(`household/${family.household}`, change);
    await requested(v, family.household);
    await v.perform();
    expect(v.revealed.flat()).not.toContain(joined);
    const [report] = await reportsOf(v, family.household);
    expect(report?.report.results.filter(({ personId }) => personId === joined).every(({ status }) => status === 'NOT_AUTHORISED')).toBe(
      true,
    );
    expect(report?.report.complete).toBe(false);
  });
});
