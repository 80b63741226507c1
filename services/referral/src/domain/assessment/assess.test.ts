import { describe, expect, it } from 'vitest';
import { aHousehold, aMember, aPupil, idOf, noClocks, today } from '../../testing/builders.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { assess, misplaced, ofWhom } from './assess.ts';
import { isWhole } from './asker.ts';
import type { Answered } from './assessment.ts';
import { allObservations, type Observation, observations, observationsOf } from './observations.ts';
import { sendFound } from './send-found.ts';
import { fiveNeeds } from '../ticket/need.ts';

const person = idOf('person', 1);
const of = (observation: Observation) => (observations[observation].of === 'person' ? { personId: person } : {});
const yes = (observation: Observation): Answered => ({ observation, answer: 'yes', ...of(observation) });
const no = (observation: Observation): Answered => ({ observation, answer: 'no' });
const found = (answered: readonly Answered[], household = aHousehold()) => assess(household, answered, today);
const outcomes = (answered: readonly Answered[]) => found(answered).map(({ outcome }) => outcome);
const only = (need: string, answered: readonly Answered[], household = aHousehold()) => {
  const [one] = found(answered, household).filter((it) => it.need === need);
  if (!one) throw new Error(`nothing was said of ${need}`);
  return one;
};

let drawn = 0;
const sending = {
  ...({
    line: 'application',
    reason: 'asked-for',
    on: today,
    by: 'a-clerk',
    agency: 'an-office',
    from: '990000001',
    clocks: noClocks,
  } as const),
  newTicket: () => idOf('ticket', (drawn += 1)),
};

describe('the assessment of needs', () => {
  it('says of each of the five needs, in their order, whatever was answered', () => {
    expect(found([]).map(({ need }) => need)).toEqual([...fiveNeeds]);
    for (const need of fiveNeeds) expect(observationsOf(need).length).toBeGreaterThan(1);
  });

  it.each(allObservations)('%s is enough by itself for its need, and speaks for no other', (observation) => {
    const { need } = observations[observation];
    expect(
      found([yes(observation)])
        .filter(({ outcome }) => outcome === 'found')
        .map((it) => it.need),
    ).toEqual([need]);
  });

  it('finds a need not to be there only where all of it was asked and nothing speaks for it', () => {
    expect(outcomes(allObservations.map(no))).toEqual(fiveNeeds.map(() => 'none'));
    for (const left of allObservations) {
      const rest = allObservations.filter((it) => it !== left).map(no);
      expect(only(observations[left].need, rest)).toMatchObject({ outcome: 'open', unanswered: [left] });
      expect(only(observations[left].need, [...rest, { observation: left, answer: 'unknown' }])).toMatchObject({
        ...{ outcome: 'open', unanswered: [left] },
      });
    }
    expect(outcomes([])).toEqual(fiveNeeds.map(() => 'open'));
  });

  it('names what the register has that is to be asked about, and takes it for no need', () => {
    const household = aHousehold({ members: [aMember(1, { majorIllness: true, employed: false }), aPupil(2)] });
    expect(only('illness', [], household)).toMatchObject({ outcome: 'open', known: ['gravely-ill'] });
    expect(only('schooling', observationsOf('schooling').map(no), household)).toMatchObject({ outcome: 'none', known: ['students'] });
    expect(only('unemployment', [], household).known).toEqual(['able-and-jobless']);
    expect(only('illness', [], aHousehold({ members: [aMember(1)] })).known).toEqual([]);
  });

  it('is of the member of whom something was observed, and else of the household as a whole', () => {
    expect(ofWhom(only('illness', [yes('untreated'), yes('treatment-beyond-means')]))).toEqual([person]);
    expect(ofWhom(only('illness', [yes('treatment-beyond-means')]))).toEqual([undefined]);
    expect(ofWhom(only('illness', [no('untreated')]))).toEqual([]);
  });

  it('takes no answer of a stranger, of nobody where somebody is asked about, or of somebody where the household is', () => {
    const household = aHousehold();
    expect(misplaced(household, [yes('food-or-clothes-short'), yes('untreated'), no('untreated')])).toBe(-1);
    expect(misplaced(household, [{ ...yes('untreated'), personId: idOf('person', 9) }])).toBe(0);
    expect(misplaced(household, [no('untreated'), { observation: 'untreated', answer: 'yes' }])).toBe(1);
    expect(misplaced(household, [{ ...yes('home-unsafe'), personId: person }])).toBe(0);
  });
});

describe('what was found', () => {
  it('is sent to whoever may see to it, with what speaks for it', () => {
    const { tickets, findings } = sendFound(aHousehold(), [], found([yes('untreated'), yes('home-unsafe')]), sending);
    expect(tickets.map(({ receiver, personId, why }) => [receiver, personId, why.observed])).toMatchObject([
      [{ programme: 'medical', region: '990000' }, person, ['untreated']],
      [{ programme: 'housing', region: '990000' }, undefined, ['home-unsafe']],
    ]);
    expect(findings.map((it) => it.tickets)).toEqual([[], [tickets[0]?.id], [tickets[1]?.id], [], []]);
  });

  it('is not sent again where an open ticket asks the same', () => {
    const receiver = { kind: 'programme', programme: 'housing', region: '990000' as never } as const;
    const of = { need: 'housing', line: 'ferry', why: { code: 'granted-housing' }, sender: receiver, receiver } as const;
    const open = openTicket(aHousehold(), of, { id: idOf('ticket', 77), on: today, by: 'x', agency: 'y', clocks: noClocks });
    const { tickets, findings } = sendFound(aHousehold(), [open], found([yes('home-unsafe')]), sending);
    expect(tickets).toEqual([open]);
    expect(findings[2]).toMatchObject({ need: 'housing', outcome: 'found', tickets: [open.id] });
  });
});

describe('whoever asks for somebody else', () => {
  it('says why, and nobody says it of themselves', () => {
    expect(isWhole({ who: 'self' })).toBe(true);
    expect(isWhole({ who: 'village-officer', because: 'illness' })).toBe(true);
    expect(isWhole({ who: 'village-officer' })).toBe(false);
    expect(isWhole({ who: 'self', because: 'illness' })).toBe(false);
  });
});
