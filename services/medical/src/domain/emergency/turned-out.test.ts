import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aBill } from '../../testing/builders.ts';
import { anEmergencyLaw } from '../../testing/standards.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { PaidByOthers } from './costs.ts';
import type { Relief } from './relief.ts';
import { lookedAt, reclaimDue } from './turned-out.ts';

const [today, later] = [day('2026-06-03'), day('2026-06-09')];
const nobody: PaidByOthers = {
  ...{ basic: fen(0), catastrophic: fen(0), supplementary: fen(0), assistance: fen(0), charity: fen(0), others: fen(0) },
};
const act = { on: day('2026-06-01'), by: 'officer-1' };
const applied = { ...act, until: act.on, cost: { total: fen(100_000), eligible: fen(100_000) }, others: nobody };
const decision = { ...act, outcome: 'paid', amount: fen(80_000), others: nobody };
/** Of 1,000 yuan that nobody paid the fund paid 80 %. */
const paid = { id: 'emergency-relief/1', applied, decision, notices: [], reclaims: [], repaid: fen(0) } as unknown as Relief;
const settled = (id: string, assistance: number, layers: object = {}): Settlement =>
  ({ id, bill: aBill(100_000, layers), outcome: { paid: fen(assistance) } }) as unknown as Settlement;
const look = (it: Relief, found: Settlement | undefined, on = today): Relief => lookedAt(it, found, on, () => anEmergencyLaw());

it('is asked back what the fund would not have paid, had it known who pays', () => {
  expect(reclaimDue(paid)).toBeUndefined();
  expect(reclaimDue(look(paid, settled('1', 0)))).toBeUndefined();
  expect(reclaimDue(look(paid, settled('1', 1)))).toMatchObject({ on: today, amount: 1 });
  expect(reclaimDue(look(paid, settled('1', 100_000)))).toMatchObject({ amount: 80_000, others: { assistance: 100_000 } });
});

it('counts an insurance once, by the higher of what was said and what the bill says', () => {
  const said = { ...paid, decision: { ...decision, amount: fen(48_000), others: { ...nobody, basic: fen(40_000) } } } as unknown as Relief;
  expect(reclaimDue(look(said, settled('1', 0, { basic: fen(40_000) })))).toBeUndefined();
  expect(reclaimDue(look(said, settled('1', 10_000, { basic: fen(30_000) })))).toMatchObject({ amount: 8_000, others: { basic: 40_000 } });
  expect(reclaimDue(look(said, settled('1', 0, { basic: fen(50_000) })))).toMatchObject({ amount: 8_000, others: { basic: 50_000 } });
});

it('is due since the day on which it was known first, until that is asked back or the settlement does not stand', () => {
  const first = look(paid, settled('1', 10_000));
  const more = look(first, settled('2', 20_000), later);
  expect(reclaimDue(more)).toMatchObject({ on: today, amount: 16_000 });
  const reclaim = (amount: number) => ({ ...act, amount: fen(amount), others: { ...nobody, assistance: fen(20_000) } });
  expect(reclaimDue({ ...more, reclaims: [reclaim(15_999)] })).toMatchObject({ amount: 1 });
  const asked = { ...more, reclaims: [reclaim(16_000)] };
  expect(reclaimDue(asked)).toBeUndefined();
  expect(reclaimDue(look(asked, settled('3', 30_000), later))).toMatchObject({ on: later, amount: 8_000 });
  expect(reclaimDue(look(first, undefined, later))).toBeUndefined();
});
