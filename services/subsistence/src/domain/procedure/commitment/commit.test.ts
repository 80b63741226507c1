import { describe, expect, it } from 'vitest';
import { act, anAccepted, judged, periods } from '../../../testing/cases.ts';
import { awaited } from '../clock/awaited.ts';
import { decided } from '../decision/decision.ts';
import { deadlinesOf } from '../deadlines.ts';
import { beyondCommitment, checked, committed, commitmentOf } from './commit.ts';

const law = periods({
  'subsistence.commitment.materials': [{ material: 'income' }, { material: 'health' }],
  'subsistence.period.commitment-check': 20,
});
const promised = () => committed(anAccepted(), ['income', 'income', 'health'], act('2026-03-02'), law);
const check = (holds: boolean) => ({ ...act('2026-03-04', 'officer-2'), holds, documentHash: 'e'.repeat(64) });
const income = (it = promised()) => {
  const found = commitmentOf(it, 'income');
  if (!found) throw new Error('nothing was promised of the income');
  return found;
};

describe('a certificate', () => {
  it('may be promised where the region lets it, each once, and nowhere else', () => {
    expect(beyondCommitment(['income', 'property', 'register'], law)).toEqual(['property', 'register']);
    expect(beyondCommitment(['income'], periods())).toEqual(['income']);
    expect(promised().commitments).toMatchObject([
      { material: 'income', checkBy: { day: '2026-03-30' } },
      { material: 'health', checkBy: { day: '2026-03-30' } },
    ]);
  });

  it('that was promised is looked for by a day, also once it is decided', () => {
    const daysOf = (it = promised()) => deadlinesOf(it).filter(({ what }) => what === 'commitment-check');
    expect(daysOf()).toHaveLength(2);
    const granted = decided(promised(), judged(), act('2026-03-16'), law);
    expect([daysOf(granted).length, awaited(granted)]).toEqual([2, 'clerk']);
    const one = checked(granted, income(granted), check(true));
    expect([daysOf(one).length, one.status]).toEqual([1, 'confirmed']);
  });

  it('that turns out false ends a procedure without a decision, and leaves a decision to those who look at it again', () => {
    expect(checked(promised(), income(), check(true)).status).toBe('accepted');
    const it = promised();
    expect(checked(it, income(it), check(false))).toMatchObject({
      ...{ status: 'procedure-terminated', ended: { by: 'officer-2', declined: ['facts'], recordHash: 'e'.repeat(64) } },
      commitments: [{ material: 'income', checked: { holds: false } }, { material: 'health' }],
    });
    const granted = decided(promised(), judged(), act('2026-03-16'), law);
    expect(checked(granted, income(granted), check(false))).toMatchObject({
      status: 'confirmed',
      commitments: [{ checked: { holds: false } }, {}],
    });
  });
});
