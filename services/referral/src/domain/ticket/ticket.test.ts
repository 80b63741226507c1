import fc from 'fast-check';
import { addDays } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aHousehold, aMember, aPupil, clocks, home, idOf, noClocks, today } from '../../testing/builders.ts';
import { allDesks, deskRegion } from './desk.ts';
import { mayMove, moveTo } from './move.ts';
import { allNeeds, fiveNeeds, needs } from './need.ts';
import { openTicket } from './open-ticket.ts';
import { maySee, receives, sent } from './party.ts';
import { isOfHome, receiverOf } from './sendable.ts';
import { snapshotOf } from './snapshot.ts';
import { statuses, type Ticket } from './ticket.ts';

const sender = { kind: 'office', agency: 'office-990000001', by: 'clerk-1', region: '990000001' } as const;
const aTicket = (it: Partial<Ticket> = {}): Ticket => ({
  ...openTicket(
    aHousehold(),
    { need: 'illness', line: 'application', why: { code: 'asked-for' }, sender, receiver: receiverOf('illness', home, {}) },
    { id: idOf('ticket', 1), on: today, by: 'clerk-1', agency: sender.agency, clocks },
  ),
  ...it,
});
const by = { on: today, by: 'officer-1', agency: 'medical-990000', clocks } as const;

describe('a ticket', () => {
  it('goes to the programme of its need, in the county or the township where the household lives', () => {
    expect(receiverOf('illness', home, {})).toEqual({ kind: 'programme', programme: 'medical', region: '990000' });
    expect(receiverOf('hunger', home, {})).toEqual({ kind: 'programme', programme: 'subsistence', region: '990000001' });
    expect(receiverOf('illness', home, { programme: 'charity' })).toMatchObject({ programme: 'charity' });
    expect(fiveNeeds.map((need) => needs[need].desk)).toEqual(['subsistence', 'medical', 'housing', 'employment', 'education']);
  });

  it('is of where the household lives, and of nowhere else', () => {
    for (const desk of allDesks) expect(isOfHome(receiverOf('illness', home, { programme: desk }), home)).toBe(true);
    expect(isOfHome(receiverOf('illness', home, { region: '990001' as never }), home)).toBe(false);
  });

  it('is due by working days where the region set them, and never where it set none', () => {
    expect(aTicket().due).toEqual({ day: '2026-03-05', provisional: false });
    expect(moveTo(aTicket(), 'accepted', { ...by, on: addDays(today, 1) }).due?.day).toBe('2026-03-10');
    expect(moveTo(aTicket(), 'accepted', { ...by, clocks: noClocks }).due).toBeUndefined();
  });

  it('may go from each state where the procedure leads, and nowhere else', () => {
    const ways = Object.fromEntries(statuses.map((at) => [at, statuses.filter((to) => mayMove({ status: at }, to)).join(' ')]));
    expect(ways).toEqual({
      created: 'created accepted returned',
      accepted: 'created returned in-progress result',
      returned: 'created followed-up',
      'in-progress': 'result',
      result: 'fed-back',
      'fed-back': 'followed-up',
      'followed-up': '',
    });
  });

  it('loses nothing on whatever way: its id, its origin, the household as sent and every act before stay', () => {
    const step = fc.record({ to: fc.constantFrom(...statuses), desk: fc.constantFrom(...allDesks) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const first = aTicket();
        let it = first;
        for (const { to, desk } of steps) {
          if (!mayMove(it, to)) continue;
          const receiver = to === 'created' ? receiverOf(it.need, home, { programme: desk }) : undefined;
          const next = moveTo(it, to, { ...by, receiver });
          expect(next.journal.slice(0, -1)).toEqual(it.journal);
          expect(next.receiver).toEqual(receiver ?? it.receiver);
          it = next;
        }
        const { id, why, sender: from, snapshot, openedOn, personId } = it;
        expect({ id, why, from, snapshot, openedOn, personId }).toEqual({
          ...{
            id: first.id,
            why: first.why,
            from: first.sender,
            snapshot: first.snapshot,
            openedOn: first.openedOn,
            personId: first.personId,
          },
        });
      }),
    );
  });
});

describe('the household as it is sent', () => {
  const ill = aHousehold({ members: [aMember(1, { majorIllness: true, employed: false }), aPupil(2)], standing: 'dibao' });

  it('is codes and counts, and of illness only for whom it concerns', () => {
    expect(snapshotOf(ill, 'illness', today)).toContainEqual({ code: 'gravely-ill', value: '1' });
    expect(snapshotOf(ill, 'schooling', today)).toEqual([
      { code: 'standing', value: 'dibao' },
      { code: 'settlement', value: 'rural' },
      { code: 'members', value: '2' },
      { code: 'students', value: '1' },
      { code: 'minors', value: '1' },
    ]);
    const concerned = allNeeds.filter((need) => snapshotOf(ill, need, today).some(({ code }) => code === 'gravely-ill'));
    expect(concerned).toEqual(['illness', 'sudden-hardship']);
  });

  it('names nobody and no day of birth', () => {
    const told = JSON.stringify(allNeeds.map((need) => snapshotOf(ill, need, today)));
    for (const { personId, born } of ill.members) {
      expect(told).not.toContain(personId);
      expect(told).not.toContain(born);
    }
  });
});

describe('whose a ticket is', () => {
  const officer = (role: string, region: string, agency = `office-${region}`) => ({ roles: [role], region, agency });
  const toMedical = aTicket();
  const toSubsistence = aTicket({ receiver: receiverOf('hunger', home, {}) });

  it.each([
    ['illness', 'medical-officer'],
    ['schooling', 'education-officer'],
  ] as const)('for %s is the county’s %s, and no partner’s nor civil affairs’', (need, role) => {
    const ticket = aTicket({ receiver: receiverOf(need, home, {}) });
    expect(receives(officer(role, '990000'), ticket)).toBe(true);
    expect(receives(officer(role, '990001'), ticket)).toBe(false);
    for (const other of ['medical-officer', 'education-officer', 'decider', 'clerk'])
      if (other !== role) expect(receives(officer(other, '990000'), ticket)).toBe(false);
    for (const agency of ['medical-990000', 'education-990000']) expect(receives(officer('partner', '990000', agency), ticket)).toBe(false);
  });

  it('is the partner of the agency of its programme where no officer here is its, in its own county alone', () => {
    const ticket = aTicket({ receiver: receiverOf('housing', home, {}) });
    expect(receives(officer('partner', '990000', 'housing-990000'), ticket)).toBe(true);
    expect(receives(officer('partner', '990000', 'employment-990000'), ticket)).toBe(false);
    expect(receives(officer('partner', '99', 'housing-990001'), ticket)).toBe(false);
    expect(receives(officer('decider', '990000', 'housing-990000'), ticket)).toBe(false);
  });

  it('is the officers of civil affairs of the township or of its county, for what they give themselves', () => {
    expect(receives(officer('reviewer', '990000001'), toSubsistence)).toBe(true);
    expect(receives(officer('decider', '990000'), toSubsistence)).toBe(true);
    expect(receives(officer('reviewer', '990000002'), toSubsistence)).toBe(false);
    expect(receives(officer('surveyor', '990000001'), toSubsistence)).toBe(false);
    expect(receives(officer('partner', '990000', 'subsistence-990000'), toSubsistence)).toBe(false);
  });

  it('is whoever sent it too: the office, or the desk whose decision opened it', () => {
    expect(sent(officer('reviewer', '990000001'), toMedical.sender, today)).toBe(true);
    expect(sent(officer('reviewer', '990000'), toMedical.sender, today)).toBe(false);
    const desk = { kind: 'programme', programme: 'subsistence', region: deskRegion('subsistence', home) } as const;
    expect(sent(officer('decider', '990000'), desk, today)).toBe(true);
  });

  it('is shown to the window and the auditor as a whole, and to others where they have a part in it', () => {
    expect(maySee(officer('clerk', '990000001'), toMedical, today)).toBe(true);
    expect(maySee(officer('clerk', '990000002'), toMedical, today)).toBe(false);
    expect(maySee(officer('auditor', '990000'), toMedical, today)).toBe(true);
    expect(maySee(officer('decider', '990000'), toMedical, today)).toBe(false);
    expect(maySee(officer('education-officer', '990000', 'education-990000'), toMedical, today)).toBe(false);
    expect(maySee(officer('medical-officer', '990000', 'medical-990000'), toMedical, today)).toBe(true);
  });
});
