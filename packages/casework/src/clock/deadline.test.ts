import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { firstDue, isMissed, overdueOf, untoldOf, withMissed } from './deadline.ts';
import type { CaseDeadline } from './deadline.ts';

const papers = (of: number, on: string): CaseDeadline => ({ what: 'papers', of, day: day(on), provisional: false });
const reply: CaseDeadline = { what: 'reply', day: day('2026-03-02'), at: '2026-03-02T04:00:00.000Z', provisional: false };

describe('a deadline', () => {
  it('that is a day has it whole, and is over on the next', () => {
    const at = (today: string) => overdueOf([papers(1, '2026-03-06')], [], { today: day(today), now: `${today}T00:00:00.000Z` });
    expect([at('2026-03-06').length, at('2026-03-07').length]).toEqual([0, 1]);
  });

  it('that is an instant is over when it has come, though its day is not', () => {
    const at = (now: string) => overdueOf([reply], [], { today: day('2026-03-02'), now });
    expect([at('2026-03-02T03:59:59.999Z').length, at('2026-03-02T04:00:00.000Z').length]).toEqual([0, 1]);
  });

  it('is told once: of each decision by itself, and again where it has moved', () => {
    const it = withMissed({ missed: [] as readonly CaseDeadline[] }, [papers(1, '2026-03-06')]);
    expect(untoldOf([papers(1, '2026-03-06'), papers(2, '2026-03-06'), papers(1, '2026-03-09')], it.missed)).toEqual([
      papers(2, '2026-03-06'),
      papers(1, '2026-03-09'),
    ]);
    expect([isMissed(it.missed, papers(1, '2026-03-06')), isMissed(it.missed, reply)]).toEqual([true, false]);
  });

  it('that is due first is the first by its day', () => {
    expect([firstDue([papers(1, '2026-03-09'), reply, papers(2, '2026-03-06')]), firstDue([])]).toEqual(['2026-03-02', undefined]);
  });
});
