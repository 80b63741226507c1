import { describe, expect, it } from 'vitest';
import { aHousehold, clocks, home, idOf, today } from '../../testing/builders.ts';
import { openTicket } from '../ticket/open-ticket.ts';
import { receiverOf } from '../ticket/sendable.ts';
import { statuses, type Ticket } from '../ticket/ticket.ts';
import { leftOut, stateOf } from './plan.ts';

const sender = { kind: 'office', agency: 'office-990000001', by: 'clerk-1', region: '990000001' } as const;
const aTicket = (n: number, it: Partial<Ticket> = {}): Ticket => ({
  ...openTicket(
    aHousehold(),
    { need: 'illness', line: 'application', why: { code: 'asked-for' }, sender, receiver: receiverOf('illness', home, {}) },
    { id: idOf('ticket', n), on: today, by: 'clerk-1', agency: sender.agency, clocks },
  ),
  ...it,
});

describe('a plan of assistance', () => {
  it('leaves out what is open and not in it, and nothing of which it is known what came of it', () => {
    const left = statuses.filter((status) => leftOut([aTicket(1, { status })], []).length > 0);
    expect(left).toEqual(['created', 'accepted', 'returned', 'in-progress']);
    expect(leftOut([aTicket(1), aTicket(2)], [idOf('ticket', 1)]).map(({ id }) => id)).toEqual([idOf('ticket', 2)]);
  });

  it('is met once it is known what came of each of its needs, unless another has come up; and is replaced by the next', () => {
    const [open, done] = [aTicket(1), aTicket(2, { status: 'result' })];
    expect(stateOf([open, done], [], true)).toBe('in-force');
    expect(stateOf([done], [], true)).toBe('met');
    expect(stateOf([done], [open], true)).toBe('in-force');
    expect(stateOf([done], [], false)).toBe('replaced');
  });
});
