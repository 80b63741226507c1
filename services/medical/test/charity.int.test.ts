import { randomUUID } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import { ask, type Answer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charityOf, leftAfterCharity } from '../src/domain/charity/gift.ts';
import type { Settlement } from '../src/domain/settlement/settlement.ts';
import { settlementById } from '../src/queries/settlement-by-id.ts';
import { giftsView } from '../src/queries/settlement-view.ts';
import { claimsOf } from './claims.ts';
import { idIn, type Opened, officer, openMedical, window } from './opened.ts';

let m: Opened;
let hospital: string;
beforeAll(async () => {
  m = await openMedical();
  hospital = await m.hospital();
});
afterAll(() => m.close());

/** A code that is well formed, and which no organisation has. */
const organisation = '53990000MJ0000001R';
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const give = (settlement: string, amount: number, more: object = {}, actor = officer): Promise<Answer> =>
  m.run('recordCharityAid', { settlement, organisation, amount, given: true, ...more }, actor);
const settlementOf = async (id: string): Promise<Settlement> => {
  const found = (await ask(m.runtime, settlementById, [id as Id<'settlement'>], officer)).get(id as Id<'settlement'>);
  if (!found) throw new Error('there is no such settlement');
  return found;
};
/** Of 1,000 yuan assistance paid 700: 300 are left. */
const settled = async (): Promise<string> => idIn(await m.submit(hospital, (await m.recipient()).number));

describe('a charity', () => {
  it('gives or promises of what assistance left, is read on the settlement, and no more than is left, whoever gave before', async () => {
    const id = await settled();
    expect(await give(id, 10_000)).toMatchObject({ accepted: true });
    expect(await give(id, 20_001, { given: false })).toMatchObject(problem('CharityExceedsLeft', { left: 20_000, path: ['amount'] }));
    expect(await give(id, 20_000, { given: false })).toMatchObject({ accepted: true });
    expect(await give(id, 1)).toMatchObject(problem('CharityExceedsLeft', { left: 0 }));
    const after = await settlementOf(id);
    expect(giftsView(after)).toMatchObject([
      { organisation, amount: 10_000, amountText: '100.00 元', given: true, on: '2026-06-01' },
      { amount: 20_000, given: false },
    ]);
    expect([after.outcome.paid, after.outcome.left, charityOf(after), leftAfterCharity(after)]).toEqual([70_000, 30_000, 30_000, 0]);
  });

  it('and nine others who give the rest at once give it once', async () => {
    const id = await settled();
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(id, 30_000)));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(leftAfterCharity(await settlementOf(id))).toBe(0);
  });

  it('gives of a reimbursement as of a settlement at discharge', async () => {
    const claims = claimsOf(m);
    const id = await claims.applied(await m.recipient());
    await claims.decide(id);
    const settlement = (await claims.caseOf(id)).decision?.settlementId ?? '';
    expect(await give(settlement, 30_001)).toMatchObject(problem('CharityExceedsLeft', { left: 30_000 }));
    expect(await give(settlement, 30_000)).toMatchObject({ accepted: true });
  });

  it('gives nothing of what was taken back, of what nobody settled, nor under a code that is none', async () => {
    const id = await settled();
    expect(await give(id, 0)).toMatchObject(problem('InvalidInput', { path: ['amount'] }));
    expect(await give(id, 1, { organisation: '53990000MJ0000001H' })).toMatchObject(problem('InvalidInput', { path: ['organisation'] }));
    expect(await give(randomUUID(), 1)).toMatchObject(problem('SettlementUnknown'));
    expect(await give(id, 1, {}, { ...officer, region: '990100' })).toMatchObject(problem('SettlementUnknown'));
    await expect(give(id, 1, {}, window)).rejects.toThrow();
    await m.run('reverseSettlement', { settlement: id, reason: 'REFUNDED' });
    expect(await give(id, 1)).toMatchObject(problem('AlreadyReversed', { on: '2026-06-01' }));
    expect((await settlementOf(id)).gifts).toBeUndefined();
  });
});
