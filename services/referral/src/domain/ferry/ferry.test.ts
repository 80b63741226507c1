import { addDays, addMonths, type Day, day, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { aCrossing, aFile, aHousehold, aMember, aPupil, clocks, idOf, noClocks, today } from '../../testing/builders.ts';
import type { HouseholdFile } from '../file.ts';
import type { Household } from '../household/household.ts';
import type { Crossing } from './crossing.ts';
import { cross } from './cross.ts';
import { become, hear } from './hear.ts';
import { ferryRows } from './rows.ts';
import { rowWords } from './row-words.ts';

let drawn = 0;
const using = { rows: ferryRows, newTicket: () => idOf('ticket', (drawn += 1)), lawOn: () => ({ ...noClocks, selfPaid: undefined }) };
const opened = (file: HouseholdFile) => file.tickets.map(({ why, personId }) => (personId ? `${why.code} ${personId.at(-1)}` : why.code));

/** Of each row of the table the household that meets it, and what is told of it. */
const examples: Readonly<
  Record<string, { readonly before?: Partial<Household>; readonly after?: Partial<Household>; readonly told: Partial<Crossing> }>
> = {
  'granted-medical': { told: { triggers: ['allowance-granted'] } },
  'granted-education 2': { told: { triggers: ['allowance-granted'] } },
  'granted-housing': { before: { homes: [] }, told: { triggers: ['allowance-granted'] } },
  'granted-employment 3': { before: { members: [aMember(3, { employed: false })] }, told: { triggers: ['allowance-granted'] } },
  'granted-disability 3': {
    before: { members: [aMember(3, { disability: { kind: 'sight', grade: 1 } })] },
    told: { triggers: ['allowance-granted'] },
  },
  'extreme-medical 1': { told: { triggers: ['extreme-difficulty-confirmed'], personId: idOf('person', 1) } },
  'extreme-housing': { before: { homes: [] }, told: { triggers: ['extreme-difficulty-confirmed'], personId: idOf('person', 1) } },
  'extreme-minor 2': { told: { triggers: ['extreme-difficulty-confirmed'], personId: idOf('person', 2) } },
  'rigid-temporary': { told: { triggers: ['rigid-recognised'] } },
  'rigid-medical': { told: { triggers: ['rigid-recognised'] } },
  'extreme-ended-allowance': { before: { standing: 'tekun' }, told: { triggers: ['assistance-ended'] } },
  'extreme-ended-temporary': { before: { standing: 'tekun' }, told: { triggers: ['assistance-ended'] } },
  'extreme-ended-monitoring': { before: { standing: 'tekun' }, told: { triggers: ['assistance-ended'] } },
  'ended-monitoring': { before: { standing: 'dibao' }, told: { triggers: ['assistance-ended'] } },
  'refused-monitoring': { told: { triggers: ['allowance-refused'] } },
  'bill-temporary': { told: { triggers: ['bill-above-alarm'], personId: idOf('person', 1) } },
  'bill-monitoring': { told: { triggers: ['bill-above-alarm'], personId: idOf('person', 1) } },
  'temporary-subsistence': { told: { triggers: ['temporary-granted'] } },
  'temporary-medical 1': { told: { triggers: ['temporary-granted'], personId: idOf('person', 1) } },
  'temporary-employment 3': { before: { members: [aMember(3, { employed: false })] }, told: { triggers: ['temporary-granted'] } },
  'temporary-education 2': { told: { triggers: ['temporary-granted'] } },
  'temporary-housing': { told: { triggers: ['temporary-granted'] } },
  'death-burial': {
    before: { standing: 'dibao' },
    after: { members: [aMember(1)] },
    told: { triggers: ['members-changed', 'member-died'] },
  },
  'zero-employment': { after: { members: [aMember(1, { employed: false }), aPupil(2)] }, told: { triggers: ['members-changed'] } },
  'enrolled-education 2': {
    before: { standing: 'dibao', members: [aMember(1), aPupil(2, { student: false })] },
    after: { members: [aMember(1), aPupil(2)] },
    told: { triggers: ['members-changed'] },
  },
  'disabled-allowances 1': {
    after: { members: [aMember(1, { disability: { kind: 'mental', grade: 2 } }), aPupil(2)] },
    told: { triggers: ['members-changed'] },
  },
  'gravely-ill-medical 1': {
    after: { members: [aMember(1, { majorIllness: true }), aPupil(2)] },
    told: { triggers: ['members-changed'] },
  },
  'labour-lost-allowance': {
    after: { members: [aMember(1, { labour: 'partial' }), aPupil(2)] },
    told: { triggers: ['members-changed'] },
  },
  'labour-lacking-allowance': {
    before: { members: [aMember(1, { labour: 'none' }), aPupil(2)] },
    told: { triggers: ['household-registered'] },
  },
  'employed-allowance 1': {
    before: { standing: 'dibao', members: [aMember(1, { employed: false })] },
    after: { members: [aMember(1)] },
    told: { triggers: ['members-changed'] },
  },
};

const told = (code: string, it: Partial<Crossing> = {}): HouseholdFile => {
  const { before = {}, after = {}, told } = examples[code] ?? { told: {} };
  const household = aHousehold(before);
  return cross(aFile({ household }), { ...household, ...after }, aCrossing({ ...told, ...it }), using);
};

describe('the table of the ferry', () => {
  it('has an example and words for each of its rows', () => {
    const codes = ferryRows.map(({ code }) => code).toSorted();
    expect(
      Object.keys(examples)
        .map((it) => it.split(' ')[0])
        .toSorted(),
    ).toEqual(codes);
    expect(Object.keys(rowWords).toSorted()).toEqual(codes);
  });

  it.each(Object.keys(examples))('%s opens a ticket on the first day that the row counts, and none on the day before', (code) => {
    const from = ferryRows.find((it) => it.code === code.split(' ')[0])?.from ?? today;
    expect(opened(told(code, { on: from }))).toContain(code);
    expect(opened(told(code, { on: addDays(from, -1) }))).toEqual([]);
  });

  it('sends nobody to be given a home who has one, to work who has work, or to school who goes to none', () => {
    const household = aHousehold({ members: [aMember(1)] });
    expect(opened(cross(aFile({ household }), household, aCrossing(), using))).toEqual(['granted-medical']);
  });

  it('sends the one who was admitted alone, and not the others', () => {
    const alone = aMember(3, { employed: false, disability: { kind: 'sight', grade: 1 } });
    const household = aHousehold({ members: [aMember(1, { employed: false }), aPupil(2), alone] });
    expect(opened(cross(aFile({ household }), household, aCrossing({ personId: alone.personId }), using))).toEqual([
      'granted-medical 3',
      'granted-employment 3',
      'granted-disability 3',
    ]);
  });

  it('finds nobody jobless anew where nobody worked before, nor where nobody is able to', () => {
    const jobless = aHousehold({ members: [aMember(1, { employed: false })] });
    const unable = aHousehold({ members: [aMember(1, { employed: false, labour: 'none' })] });
    const changed = aCrossing({ triggers: ['members-changed'] });
    expect(opened(cross(aFile({ household: jobless }), jobless, changed, using))).toEqual([]);
    expect(opened(cross(aFile(), unable, changed, using))).toEqual([]);
    const old = aHousehold({ members: [aMember(1, { employed: false, born: addMonths(today, -60 * 12) })] });
    expect(opened(cross(aFile(), old, changed, using))).toEqual([]);
  });

  it('sends nobody to the allowance for lost labour who has it, was never able, or is too old to work', () => {
    const changed = aCrossing({ triggers: ['members-changed'], on: day('2026-12-01') });
    const lost = { labour: 'none' } as const;
    const after = (before: Household, it: Partial<Household>) =>
      opened(cross(aFile({ household: before }), { ...before, ...it }, changed, using));
    const aged = { born: addMonths(changed.on, -60 * 12) };
    expect(after(aHousehold(), { members: [aMember(1, lost)] })).toEqual(['labour-lost-allowance']);
    expect(after(aHousehold({ standing: 'tekun' }), { members: [aMember(1, lost)] })).toEqual([]);
    expect(after(aHousehold({ members: [aMember(1, lost)] }), { members: [aMember(1, lost)] })).toEqual([]);
    expect(after(aHousehold({ members: [aMember(1, aged)] }), { members: [aMember(1, { ...aged, ...lost })] })).toEqual([]);
  });

  it('sends whoever is registered without labour to the allowance, and not who has it, who works, or who is too old to', () => {
    const registered = aCrossing({ triggers: ['household-registered'], on: day('2027-01-01') });
    const of = (it: Partial<Household>) => opened(cross(aFile({ household: aHousehold(it) }), aHousehold(it), registered, using));
    const unable = aMember(1, { labour: 'partial' });
    expect(of({ members: [unable] })).toEqual(['labour-lacking-allowance']);
    expect([of({}), of({ members: [unable], standing: 'dibao' })]).toEqual([[], []]);
    const aged = (years: number) => of({ members: [aMember(1, { labour: 'none', born: addMonths(registered.on, -years * 12) })] });
    expect([aged(59), aged(60), aged(16), aged(15)]).toEqual([['labour-lacking-allowance'], [], ['labour-lacking-allowance'], []]);
  });

  it('sends nobody to the allowance who has it, though they were helped at once', () => {
    const household = aHousehold({ standing: 'dibao' });
    const granted = aCrossing({ triggers: ['temporary-granted'] });
    expect(opened(cross(aFile({ household }), household, granted, using))).toEqual([
      'temporary-medical',
      'temporary-education 2',
      'temporary-housing',
    ]);
  });

  it('opens nothing of a programme that is added a year later for what lies before it, whoever reads it when', () => {
    const added = day('2027-03-01');
    const of = { on: 'allowance-granted', whom: 'household', programme: 'legal-aid', need: 'rights', basis: '示例' } as const;
    const later = { ...using, rows: [...ferryRows, { code: 'granted-later', ...of, from: added }] };
    const household = aHousehold();
    const year = Array.from({ length: 12 }, (_, month) => addMonths(today, month)).filter((on) => on < added);
    const replayed = year.reduce(
      (file, on, version) => cross(file, household, aCrossing({ on, cause: { ...aCrossing().cause, version } }), later),
      aFile({ household }),
    );
    expect(year).toHaveLength(12);
    expect(opened(replayed)).not.toContain('granted-later');
    expect(opened(cross(replayed, household, aCrossing({ on: added }), later))).toContain('granted-later');
  });

  it('opens nothing for a household that has ended with what is told', () => {
    const household = aHousehold({ standing: 'dibao' });
    const ended = { ...household, members: [], ended: true };
    expect(opened(cross(aFile({ household }), ended, aCrossing({ triggers: ['member-died'] }), using))).toEqual([]);
  });
});

describe('what follows from an event', () => {
  it('says why: the row, its basis and the event, and from whom to whom', () => {
    const [ticket] = told('granted-medical').tickets;
    expect(ticket).toMatchObject({
      line: 'ferry',
      status: 'created',
      why: { code: 'granted-medical', basis: '社会救助暂行办法第二十八条', cause: aCrossing().cause },
      sender: { programme: 'subsistence', region: '990000001' },
      receiver: { programme: 'medical', region: '990000' },
    });
    expect(ticket?.due).toBeUndefined();
  });

  it('is one ticket, whoever tells it again, and none while the programme has not answered', () => {
    const once = told('granted-medical');
    const household = once.household ?? aHousehold();
    expect(cross(once, household, aCrossing(), using).tickets).toEqual(once.tickets);
    const later = aCrossing({ cause: { ...aCrossing().cause, version: 9 } });
    expect(cross(once, household, later, using).tickets).toEqual(once.tickets);
    const answered = { ...once, tickets: once.tickets.map((it) => ({ ...it, status: 'result' as const })) };
    expect(cross(answered, household, aCrossing(), using).tickets).toHaveLength(once.tickets.length);
    expect(cross(answered, household, later, using).tickets).toHaveLength(2 * once.tickets.length);
  });

  it('is one ticket more where the programme has returned the one before, which is an answer, and none for the same event', () => {
    const once = told('granted-medical');
    const household = once.household ?? aHousehold();
    const later = aCrossing({ cause: { ...aCrossing().cause, version: 9 } });
    const returned = { ...once, tickets: once.tickets.map((it) => ({ ...it, status: 'returned' as const })) };
    expect(cross(returned, household, aCrossing(), using).tickets).toEqual(returned.tickets);
    expect(cross(returned, household, later, using).tickets).toHaveLength(2 * once.tickets.length);
  });

  it('waits where the household is not known yet, and is heard by its own day once it is', () => {
    const nobody = aFile({ household: undefined });
    const waiting = hear(nobody, aCrossing({ on: addDays(today, -400), standing: 'dibao' }), using);
    const both = hear(waiting, aCrossing({ triggers: ['rigid-recognised'] }), using);
    expect(both.tickets).toEqual([]);
    const known = become(both, aHousehold(), using);
    expect(opened(known)).toEqual(['rigid-temporary', 'rigid-medical']);
    expect(known).toMatchObject({ waiting: [], household: { standing: 'dibao' } });
  });

  it('waits with what a bill leaves, and is held to the line of the day of the bill once it is known where the household lives', () => {
    const bill = (left: number, on = today) => aCrossing({ triggers: ['bill-above-alarm'], left: fen(left), on });
    const lineFrom = (day: Day) => ({ ...using, lawOn: (on: Day) => ({ ...noClocks, selfPaid: on < day ? undefined : fen(100) }) });
    const after = (crossing: Crossing) =>
      opened(become(hear(aFile({ household: undefined }), crossing, using), aHousehold(), lineFrom(today)));
    expect([after(bill(99)), after(bill(100)), after(bill(100, addDays(today, -1)))]).toEqual([
      [],
      ['bill-temporary', 'bill-monitoring'],
      [],
    ]);
    expect(hear(aFile(), bill(99), lineFrom(today))).toEqual(aFile());
    expect(opened(hear(aFile(), bill(100), lineFrom(today)))).toEqual(['bill-temporary', 'bill-monitoring']);
  });

  it('answers the ticket that asked for it, wherever it stands, and none that was opened later or returned', () => {
    const sent = told('extreme-ended-allowance');
    const refused = aCrossing({ triggers: [], outcome: { programme: 'subsistence', result: 'refused' } });
    const after = (it: HouseholdFile, crossing: Crossing) =>
      cross(it, it.household ?? aHousehold(), crossing, { ...using, lawOn: () => ({ ...clocks, selfPaid: undefined }) }).tickets[0];
    expect(after(sent, refused)).toMatchObject({
      status: 'result',
      result: 'refused',
      due: { day: '2026-03-05' },
      journal: [{ status: 'created' }, { status: 'result', by: 'system:referral', cause: refused.cause }],
    });
    expect(after(sent, { ...refused, on: addDays(today, -1) })?.status).toBe('created');
    expect(
      after(sent, { ...refused, outcome: { programme: 'subsistence', result: 'granted', caseOpenedOn: addDays(today, -1) } })?.status,
    ).toBe('created');
    expect(after(sent, { ...refused, outcome: { programme: 'temporary', result: 'granted' } })?.status).toBe('created');
    const returned = { ...sent, tickets: sent.tickets.map((it) => ({ ...it, status: 'returned' as const })) };
    expect(after(returned, refused)?.status).toBe('returned');
  });
});
