import { fen } from '@jiuzhu/kernel';
import { caseMoved } from '@jiuzhu/schema/events/case-moved.ts';
import { enrolmentEnded } from '@jiuzhu/schema/events/education/enrolment-ended.ts';
import { grantDecided as educationDecided } from '@jiuzhu/schema/events/education/grant-decided.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { billSettled } from '@jiuzhu/schema/events/medical/bill-settled.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { grantDecided } from '@jiuzhu/schema/events/temporary/grant-decided.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmed, eventsOf, ticketsOf, ticketTo } from './asked.ts';
import { type Family, type Opened, openReferral, officerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const streamOf = ({ household }: Pick<Family, 'household'>) => `household/${household}`;
const caseId = () => `subsistence-case/${uuid()}` as never;
const codesOf = async (family: Pick<Family, 'household'>) => (await ticketsOf(r, family)).map(({ why }) => why.code).toSorted();
const granted = ['granted-education', 'granted-employment', 'granted-housing', 'granted-medical'];

/** Household tells of it after others have. */
async function registerLate({ household: householdId }: Pick<Family, 'household'>): Promise<void> {
  const { members } = await r.family();
  const theirs = members.map((it) => ({ ...it, personId: uuid<'person'>() }));
  const registered = { householdId, on: r.today(), region: '990000001001' as never, settlement: 'rural' as const };
  await r.tell(streamOf({ household: householdId }), householdRegistered({ ...registered, members: theirs }));
}

describe('what programmes decide', () => {
  it('opens what goes with the allowance, without anybody applying, each with its reason', async () => {
    const family = await r.family();
    await r.tell(streamOf(family), confirmed(family));
    expect(await codesOf(family)).toEqual(granted);
    expect((await ticketTo(r, family, 'education')).personId).toBe(family.persons[1]);
    const { why, journal } = await ticketTo(r, family, 'medical');
    expect(why).toMatchObject({ cause: { type: 'subsistence.assistance-confirmed.v1', stream: streamOf(family), version: 1 } });
    expect(journal).toMatchObject([{ by: 'system:referral', cause: why.cause }]);
    expect(await eventsOf(r, family, 'referral.ticket-opened.v1')).toHaveLength(4);
  });

  it('opens nothing more when it is told of the same programme again', async () => {
    const family = await r.family();
    await r.tell(streamOf(family), confirmed(family));
    await r.tell(streamOf(family), confirmed(family));
    expect(await codesOf(family)).toEqual(granted);
  });

  it('opens it again when a programme that returned it is told of anew, and that one is not sent back to where it is seen to', async () => {
    const family = await r.family();
    await r.tell(streamOf(family), confirmed(family));
    const { id: ticket } = await ticketTo(r, family, 'medical');
    await r.run('returnTicket', { ticket, reason: 'papers_missing' }, officerOf('medical'));
    await r.tell(streamOf(family), confirmed(family));
    expect(await codesOf(family)).toEqual([...granted, 'granted-medical']);
    const open = (await ticketsOf(r, family)).find(({ need, status }) => need === 'illness' && status === 'created');
    expect(await r.run('rerouteTicket', { ticket, programme: 'medical' })).toMatchObject({
      problem: { problem: 'NeedSeenTo', ticket: open?.id },
    });
  });

  it('opens nothing for what was decided before the table was kept', async () => {
    const family = await r.family();
    r.forward(-61);
    await r.tell(streamOf(family), confirmed(family));
    r.forward(1);
    await r.tell(streamOf(family), confirmed(family));
    r.forward(60);
    expect(await codesOf(family)).toEqual(granted);
    expect((await ticketsOf(r, family)).map(({ openedOn }) => openedOn)).toEqual(Array.from(granted, () => '2026-01-01'));
  });

  it('opens nothing for what was told of members, or of a bill, before the table was kept', async () => {
    const family = await r.family();
    const [head, child] = family.members;
    if (!head || !child) throw new Error('two members');
    const blind = { ...head, disability: { kind: 'sight' as const, grade: 1 } };
    const tell = async (members: readonly Member[]) => {
      const change = {
        householdId: family.household,
        on: r.today(),
        change: 'correction' as const,
        personId: head.personId,
        members: [...members],
      };
      await r.tell(streamOf(family), membersChanged(change));
      const bill = { ...billSettled.example, householdId: family.household, personId: head.personId, left: fen(5_000_000) };
      await r.tell(`person-year/${uuid()}-2026`, billSettled(bill));
      return codesOf(family);
    };
    r.forward(-61);
    expect(await tell([blind, child])).toEqual([]);
    r.forward(1);
    await tell([head, child]);
    expect(await tell([blind, child])).toEqual(['bill-monitoring', 'bill-temporary', 'disabled-allowances']);
    r.forward(60);
  });

  it('is heard when the household is, where it comes before it', async () => {
    const family = { household: uuid<'household'>() };
    await r.tell(streamOf(family), confirmed(family));
    expect(await ticketsOf(r, family)).toEqual([]);
    await registerLate(family);
    expect(await codesOf(family)).toEqual(granted);
    // by the periods of where it lives
    expect((await ticketsOf(r, family)).map(({ due }) => due?.day)).toEqual(granted.map(() => '2026-03-05'));
  });

  it('is judged by the line of where the household lives, where a bill comes before it', async () => {
    const [above, below] = [{ household: uuid<'household'>() }, { household: uuid<'household'>() }];
    const bill = ({ household: householdId }: Pick<Family, 'household'>, left: number) =>
      r.tell(`person-year/${uuid()}-2026`, billSettled({ ...billSettled.example, householdId, personId: uuid(), left: fen(left) }));
    await bill(above, 1_000_000);
    await bill(below, 999_999);
    await registerLate(above);
    await registerLate(below);
    expect([await codesOf(above), await codesOf(below)]).toEqual([['bill-monitoring', 'bill-temporary'], []]);
    expect(await r.rows("select id from households where waiting <> '[]'")).toEqual([]);
  });

  it('opens what follows from extreme difficulty, from rigid spending, from a refusal and from an end', async () => {
    const family = await r.family();
    const [head = uuid()] = family.persons;
    const of = { caseId: caseId(), householdId: family.household };
    await r.tell(streamOf(family), extremeDifficultyConfirmed({ ...of, personId: head, amount: 1 as never, from: '2026-04-01' as never }));
    expect(await codesOf(family)).toEqual(['extreme-housing', 'extreme-medical']);
    const ended = { decision: 2, kind: 'review', outcome: 'ended', class: 'none', amount: 0 as never, on: r.today() } as const;
    await r.tell(streamOf(family), assistanceChanged({ householdId: family.household, ...ended }));
    expect(await codesOf(family)).toEqual([
      'extreme-ended-allowance',
      'extreme-ended-monitoring',
      'extreme-ended-temporary',
      'extreme-housing',
      'extreme-medical',
    ]);
    const rigid = await r.family();
    const recognised = { caseId: caseId(), householdId: rigid.household, class: 'rigid', from: '2026-03-02', until: '2027-03-01' } as const;
    await r.tell(streamOf(rigid), householdRecognised(recognised as never));
    expect(await codesOf(rigid)).toEqual(['rigid-medical', 'rigid-temporary']);
    const refused = await r.family();
    const why = { caseId: caseId(), householdId: refused.household, reasons: ['vehicles'], noticeDueOn: '2026-03-05' as never };
    await r.tell(streamOf(refused), assistanceRefused(why));
    expect(await codesOf(refused)).toEqual(['refused-monitoring']);
  });

  it('opens five evaluations for whoever was helped at once, and none for whoever was refused it', async () => {
    const family = await r.family();
    const told = { ...grantDecided.example, householdId: family.household, on: r.today() };
    await r.tell(streamOf(family), grantDecided({ ...told, outcome: 'refused', amount: fen(0), reasons: ['living-in-difficulty'] }));
    expect(await codesOf(family)).toEqual([]);
    await r.tell(streamOf(family), grantDecided({ ...told, decision: 2 }));
    expect(await codesOf(family)).toEqual([
      'temporary-education',
      'temporary-employment',
      'temporary-housing',
      'temporary-medical',
      'temporary-subsistence',
    ]);
    expect((await ticketTo(r, family, 'subsistence')).sender).toEqual({ kind: 'programme', programme: 'temporary', region: '990000001' });
  });

  it('opens what follows from a bill that leaves as much as the line, and from no other, nor from one of nobody known', async () => {
    const family = await r.family();
    const of = { ...billSettled.example, householdId: family.household, personId: family.persons[0] };
    const bill = (left: number, more: object = {}) =>
      r.tell(`person-year/${uuid()}-2026`, billSettled({ ...of, left: fen(left), ...more }));
    await bill(999_999);
    await bill(5_000_000, { householdId: undefined, personId: undefined });
    expect(await codesOf(family)).toEqual([]);
    await bill(1_000_000);
    await bill(2_000_000);
    expect(await codesOf(family)).toEqual(['bill-monitoring', 'bill-temporary']);
    expect(await r.rows("select id from households where waiting <> '[]'")).toEqual([]);
  });

  it('opens what follows from who lives in a household, and what it was decided to be', async () => {
    const family = await r.family();
    await r.tell(streamOf(family), confirmed(family));
    const [head, child] = family.members;
    if (!head || !child) throw new Error('two members');
    const members = [{ ...head, employed: true, disability: { kind: 'sight' as const, grade: 1 } }, child];
    const change = { householdId: family.household, on: r.today(), change: 'correction' as const, personId: head.personId, members };
    await r.tell(streamOf(family), membersChanged(change));
    expect(await codesOf(family)).toEqual(['disabled-allowances', 'employed-allowance', ...granted]);
    await r.tell(streamOf(family), membersChanged({ ...change, change: 'death', members: [members[0] ?? head] }));
    expect(await codesOf(family)).toContain('death-burial');
  });
});

/** A parent and two children at school, for each of whom it is asked. */
async function twoPupils(): Promise<Family> {
  const family = await r.family();
  const [head, child] = family.members;
  if (!head || !child) throw new Error('two members');
  const members = [head, child, { ...child, personId: uuid<'person'>() }];
  const told = { householdId: family.household, on: r.today(), change: 'correction' as const, personId: head.personId, members };
  await r.tell(streamOf(family), membersChanged(told));
  const persons = members.map(({ personId }) => personId);
  const needs = persons.slice(1).map((person) => ({ need: 'schooling', person }));
  await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs });
  return { ...family, persons, members };
}

describe('a decision of the receiver', () => {
  it('is the result by itself, and the officer need not type it', async () => {
    const family = await r.family();
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'hunger' }] });
    const { id: ticket } = await ticketTo(r, family, 'subsistence');
    await r.run('acceptTicket', { ticket }, reviewer);
    await r.tell(streamOf(family), confirmed(family));
    expect(await ticketTo(r, family, 'subsistence')).toMatchObject({ status: 'result', result: 'granted' });
    expect((await ticketTo(r, family, 'subsistence')).journal.at(-1)).toMatchObject({
      cause: { type: 'subsistence.assistance-confirmed.v1' },
    });
    expect(await r.run('recordResult', { ticket, result: 'refused' }, reviewer)).toMatchObject({ problem: { status: 'result' } });
  });

  it('of another programme answers where its case has ended, if that was opened since', async () => {
    const family = await r.family();
    await r.tell(streamOf(family), confirmed(family));
    const moved = caseMoved('housing');
    const stands = { ...moved.example, householdId: family.household, status: 'granted', openedOn: r.today() };
    await r.tell(streamOf(family), moved({ ...stands, stage: 'closed', openedOn: '2026-02-01' } as never));
    await r.tell(streamOf(family), moved({ ...stands, stage: 'survey' }));
    expect((await ticketTo(r, family, 'housing')).status).toBe('created');
    await r.tell(streamOf(family), moved({ ...stands, stage: 'closed' }));
    expect(await ticketTo(r, family, 'housing')).toMatchObject({ status: 'result', result: 'granted' });
    expect((await ticketTo(r, family, 'medical')).status).toBe('created');
  });

  it('for a pupil answers what was asked for that one: whoever has left school needs it no more, and a change of stage answers nothing', async () => {
    const family = await twoPupils();
    const [, elder, younger] = family.persons;
    const status = async (person: string | undefined) =>
      (await ticketsOf(r, family)).find(({ need, personId }) => need === 'schooling' && personId === person);
    const of = { householdId: family.household, personId: elder };
    await r.tell(streamOf(family), educationDecided({ ...educationDecided.example, ...of, on: r.today() } as never));
    expect(await status(elder)).toMatchObject({ status: 'result', result: 'granted' });
    expect((await status(elder))?.journal.at(-1)).toMatchObject({ cause: { type: 'education.grant-decided.v1' } });
    expect(await status(younger)).toMatchObject({ status: 'created' });
    const left = { ...enrolmentEnded.example, householdId: family.household, personId: younger, on: r.today() };
    await r.tell(streamOf(family), enrolmentEnded({ ...left, why: 'changed-stage' } as never));
    expect(await status(younger)).toMatchObject({ status: 'created' });
    await r.tell(streamOf(family), enrolmentEnded({ ...left, why: 'left-school' } as never));
    expect(await status(younger)).toMatchObject({ status: 'result', result: 'no-need' });
    expect(await status(elder)).toMatchObject({ result: 'granted' });
  });
});

describe('the clock of a ticket', () => {
  it('tells once that its day has passed, and again of the next', async () => {
    const family = await r.family();
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'illness' }] });
    const { id: ticket, due } = await ticketTo(r, family, 'medical');
    const overdue = async () => (await eventsOf(r, family, 'referral.ticket-overdue.v1')).map(({ data }) => data);
    while (due && r.today() < due.day) r.forward(1);
    await r.tellOverdue();
    expect(await overdue()).toEqual([]);
    r.forward(1);
    await r.tellOverdue();
    await r.tellOverdue();
    expect(await overdue()).toEqual([
      expect.objectContaining({ ticketId: ticket, status: 'created', dueOn: due?.day, provisional: false }),
    ]);
    await r.run('acceptTicket', { ticket }, officerOf('medical'));
    r.forward(20);
    await r.tellOverdue();
    expect(await overdue()).toHaveLength(2);
  });
});
