import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance } from '../../testing/assistance.ts';
import { aPersonId } from '../../testing/builders.ts';
import { act } from '../../testing/cases.ts';
import { totalOf } from './assistance.ts';
import { linesOf } from './lines.ts';
import { resumed, suspended } from './suspension.ts';
import { isLapsed, isToBePosted, lapsed, terminated } from './termination.ts';

const months = ['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01'].map(day);
const paidIn = (it: Parameters<typeof linesOf>[0]) => months.map((month) => linesOf(it, month).length);

it('a suspension holds back from the month after, and a resumption gives again from the month after it, and not what lay between', () => {
  const { assistance: waiting, made } = suspended(anAssistance(), 'payment-returned', act('2028-01-31'));
  expect([waiting.status, made.outcome, made.from, totalOf(waiting)]).toEqual(['suspended', 'suspended', '2028-02-01', 50_000]);
  expect(paidIn(waiting)).toEqual([1, 0, 0, 0]);
  const { assistance } = resumed(waiting, act('2028-02-29'));
  expect([assistance.status, assistance.decisions]).toEqual(['running', 2]);
  expect(paidIn(assistance)).toEqual([1, 0, 1, 1]);
  expect(paidIn(resumed(waiting, act('2028-01-31')).assistance)).toEqual([1, 1, 1, 1]);
});

it('a grant that had not begun is neither paid meanwhile nor earlier than it would have', () => {
  const later = anAssistance({ grants: [aGrant({ from: day('2028-03-01') })] });
  const { assistance } = suspended(later, 'under-inquiry', act('2027-12-10'));
  expect(paidIn(resumed(assistance, act('2027-12-20')).assistance)).toEqual([0, 0, 1, 1]);
});

it('what the family gives up ends with the month, and what is taken from it after the reasons', () => {
  const of = (reason: 'asked-by-family' | 'false-report', on: string) => terminated(anAssistance(), reason, act(on), { noticeBefore: 5 });
  expect(of('asked-by-family', '2028-02-29').made).toMatchObject({ kind: 'termination', from: '2028-03-01', amount: 0 });
  expect(of('false-report', '2028-02-29').made.from).toBe('2028-04-01');
  expect(paidIn(of('false-report', '2028-02-29').assistance)).toEqual([1, 1, 1, 0]);
  expect(of('false-report', '2028-02-29').assistance).toMatchObject({ status: 'ended', class: 'none' });
});

it('a recognition lapses the day after its last, and takes with its month what a member had alone', () => {
  const alone = aGrant({ class: 'single-person', personId: aPersonId(2), amount: fen(36_000) });
  const margin = anAssistance({ class: 'margin', grants: [alone], recognisedUntil: day('2028-02-29') });
  expect([isLapsed(margin, day('2028-02-29')), isLapsed(margin, day('2028-03-01'))]).toEqual([false, true]);
  const { assistance, made } = lapsed(margin, day('2028-02-29'), act('2028-03-01', 'system:subsistence'));
  expect(assistance).toMatchObject({ class: 'none', status: 'ended', recognisedUntil: undefined });
  expect(paidIn(assistance)).toEqual([1, 1, 0, 0]);
  expect(made).toMatchObject({ kind: 'lapse', outcome: 'ended', reason: 'recognition-over', from: '2028-03-01' });
  const late = lapsed({ ...margin, toldOf: day('2028-03-01') }, day('2028-02-29'), act('2028-03-05'));
  expect(paidIn(late.assistance)).toEqual([1, 1, 1, 0]);
});

it('who is in extreme difficulty stays so when the recognition of the others lapses', () => {
  const theirs = aGrant({ class: 'tekun', personId: aPersonId(1) });
  const { assistance } = lapsed(
    anAssistance({ class: 'margin', grants: [theirs], recognisedUntil: day('2028-02-29') }),
    day('2028-02-29'),
    act('2028-03-01'),
  );
  expect(assistance).toMatchObject({ class: 'tekun', status: 'running', grants: [theirs] });
});

it('support in extreme difficulty is posted before it ends, and not where the person has moved into another household with all of it', () => {
  const assistance = anAssistance({ class: 'tekun', grants: [aGrant({ class: 'tekun', personId: aPersonId(1) })] });
  const of = (ended: boolean, it = assistance) => isToBePosted({ assistance: it, household: { ended } }, 'household-merged');
  expect([of(true), of(false), of(false, anAssistance())]).toEqual([false, true, false]);
});
