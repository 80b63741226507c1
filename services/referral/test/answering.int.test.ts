import { fen } from '@jiuzhu/kernel';
import { caseMoved } from '@jiuzhu/schema/events/case-moved.ts';
import { illnessPoorDecided } from '@jiuzhu/schema/events/medical/illness-poor-decided.ts';
import { reimbursementDecided } from '@jiuzhu/schema/events/medical/reimbursement-decided.ts';
import { grantDecided } from '@jiuzhu/schema/events/temporary/grant-decided.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketsOf } from './asked.ts';
import { type Family, type Opened, openReferral } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const streamOf = ({ household }: Family) => `household/${household}`;

/** A family of whom it is asked for each, and for all of them: where the three tickets stand. */
async function eachAndAll(need: string, programme: string) {
  const family = await r.family();
  const needs = [...family.persons.map((person) => ({ need, person })), { need }];
  await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs });
  const stands = async () => {
    const theirs = (await ticketsOf(r, family)).filter(({ receiver }) => receiver.kind === 'programme' && receiver.programme === programme);
    return [...family.persons, undefined].map((person) => {
      const ticket = theirs.find(({ personId, line }) => personId === person && line === 'application');
      return ticket?.result ?? ticket?.status;
    });
  };
  return { family, stands };
}

const ended = ({ household: householdId }: Family, owner: 'medical' | 'temporary' | 'employment') => ({
  ...{ ...caseMoved(owner).example, householdId, stage: 'closed', openedOn: r.today() },
});

describe('a decision of the receiver', () => {
  it('for a patient answers what was asked for that one and for all, and a case that is withdrawn, which names nobody, only what was for all', async () => {
    const { family, stands } = await eachAndAll('illness', 'medical');
    const moved = (status: string) => r.tell(streamOf(family), caseMoved('medical')({ ...ended(family, 'medical'), status } as never));
    await moved('withdrawn');
    expect(await stands()).toEqual(['created', 'created', 'no-need']);
    const [head, child] = family.persons;
    const refused = { ...reimbursementDecided.example, householdId: family.household, personId: head, outcome: 'refused' };
    await r.tell(streamOf(family), reimbursementDecided({ ...refused, on: r.today() } as never));
    await moved('refused');
    expect(await stands()).toEqual(['refused', 'created', 'no-need']);
    const poor = { ...illnessPoorDecided.example, householdId: family.household, personId: child, on: r.today() };
    await r.tell(streamOf(family), illnessPoorDecided(poor as never));
    expect(await stands()).toEqual(['refused', 'granted', 'no-need']);
  });

  it('of temporary assistance for one alone answers nothing of another, and one withdrawn only what was asked for all', async () => {
    const { family, stands } = await eachAndAll('sudden_hardship', 'temporary');
    const moved = (status: string) => r.tell(streamOf(family), caseMoved('temporary')({ ...ended(family, 'temporary'), status } as never));
    const decided = { ...grantDecided.example, householdId: family.household, personId: family.persons[0], on: r.today() };
    await r.tell(streamOf(family), grantDecided({ ...decided, outcome: 'refused', amount: fen(0) } as never));
    await moved('refused');
    expect(await stands()).toEqual(['refused', 'created', 'refused']);
    const other = await eachAndAll('sudden_hardship', 'temporary');
    await r.tell(streamOf(other.family), caseMoved('temporary')({ ...ended(other.family, 'temporary'), status: 'withdrawn' } as never));
    expect(await other.stands()).toEqual(['created', 'created', 'no-need']);
  });

  it('of a case that names nobody answers nothing that was asked for one of them', async () => {
    const { family, stands } = await eachAndAll('unemployment', 'employment');
    await r.tell(streamOf(family), caseMoved('employment')({ ...ended(family, 'employment'), status: 'granted' } as never));
    expect(await stands()).toEqual(['created', 'created', 'granted']);
  });
});
