import { addDays, fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { idOf, person, today } from '../testing/builders.ts';
import type { Result } from './answer.ts';
import { type Dispute, notIn, openDispute, settled } from './dispute.ts';

const bank = (amount: number, status: Result['status'] = 'HIT'): Result => ({
  personId: person(1),
  item: 'bankAccount',
  status,
  findings: [{ amount: fen(amount), asOf: today }],
});
const dispute: Dispute = {
  id: idOf('dispute', 1),
  report: idOf('report', 1),
  items: [{ personId: person(1), item: 'bankAccount' }],
  said: [bank(5)],
  evidence: [],
  openedOn: today,
  openedBy: 'clerk-1',
};
const outcome = (...results: readonly Result[]) => settled([dispute], idOf('report', 2), results, addDays(today, 3))[0]?.outcome;

describe('a dispute', () => {
  it('changes what an agency now says otherwise, by a fen or by having nothing', () => {
    expect(outcome(bank(4))).toEqual({ report: idOf('report', 2), on: addDays(today, 3), changed: dispute.items, unanswered: [] });
    expect(outcome({ ...bank(5, 'MISS'), findings: [] })?.changed).toEqual(dispute.items);
  });

  it('changes nothing where the agency holds to what it said, on whichever day it says it again', () => {
    expect(outcome({ ...bank(5), asOf: addDays(today, 3) })?.changed).toEqual([]);
    const reordered = { asOf: today, amount: fen(5) };
    expect(outcome({ ...bank(5), findings: [reordered] })?.changed).toEqual([]);
  });

  it('leaves open what the agency does not answer this time, which is neither the same nor otherwise', () => {
    for (const status of ['ERROR', 'TIMEOUT', 'NOT_AUTHORISED'] as const)
      expect(outcome({ ...bank(5, status), findings: [] })).toMatchObject({ changed: [], unanswered: dispute.items });
  });

  it('is open until a report has come of it, and is settled once', () => {
    expect(openDispute([dispute])).toBe(dispute);
    const once = settled([dispute], idOf('report', 2), [bank(4)], today);
    expect(openDispute(once)).toBeUndefined();
    expect(settled(once, idOf('report', 3), [bank(9)], addDays(today, 9))).toEqual(once);
  });

  it('reaches no item that nobody was asked about, and none of another person', () => {
    const items = [
      { personId: person(1), item: 'bankAccount' },
      { personId: person(1), item: 'vehicle' },
      { personId: person(2), item: 'bankAccount' },
    ];
    expect(notIn([bank(5)], items)).toEqual(items.slice(1));
    expect(notIn([bank(5, 'NOT_AUTHORISED')], items)).toEqual(items);
  });
});
