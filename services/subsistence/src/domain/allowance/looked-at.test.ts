import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { anAssistance, aGrant } from '../../testing/assistance.ts';
import { aGround, anAllowance, anAllowanceLaw, someAllowances } from '../../testing/allowances.ts';
import { aHousehold, aMember, aPersonId } from '../../testing/builders.ts';
import type { Ground } from './ground.ts';
import { lookedAt } from './looked-at.ts';

const law = anAllowanceLaw();
const act = { on: day('2026-11-20'), by: 'subsistence' };
const disabled = aHousehold({ members: [aMember(1, { disability: { kind: 'sight', grade: 1 } })] });
const ground = (more: Partial<Ground> = {}): Ground => aGround({ household: disabled, assistance: anAssistance(), ...more });
const november = { toldOf: day('2026-11-01') };
const look = (it: Ground, given = [anAllowance()], more = {}, by = law) =>
  lookedAt(someAllowances(given, { ...november, ...more }), it, act, by);

it('leaves what is still due as it was', () => {
  const { allowances, made } = look(ground());
  expect([allowances.given, made, allowances.lookOn]).toEqual([[anAllowance()], [], '2026-12-01']);
});

it('ends what is not due any more with the last month that was told, and says which condition failed', () => {
  const { allowances, made } = look(ground({ assistance: anAssistance({ status: 'ended', class: 'none', grants: [] }) }));
  expect(allowances.given).toEqual([anAllowance({ until: day('2026-11-30') })]);
  expect(made).toMatchObject([{ outcome: 'ended', amount: 0, from: '2026-12-01', number: 2 }]);
  expect(made[0]?.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual(['allowance-class']);
});

it('ends with the month before, where this month was not told yet', () => {
  const { allowances } = look(ground({ assistance: undefined }), [anAllowance()], { toldOf: day('2026-10-01') });
  expect(allowances.given).toEqual([anAllowance({ until: day('2026-10-31') })]);
});

it('ends what somebody had who died or left', () => {
  expect(look(ground({ household: aHousehold({ members: [aMember(2)] }) })).made).toMatchObject([{ outcome: 'ended' }]);
});

it('pays another amount from the next month, where the place does', () => {
  const raised = anAllowanceLaw({ 'subsistence.allowance.disability-living': { urban: 25_000, rural: 25_000 } });
  const { allowances, made } = look(ground(), [anAllowance()], {}, raised);
  expect(made).toMatchObject([{ outcome: 'increased', amount: 25_000, from: '2026-12-01' }]);
  expect(allowances.given).toEqual([
    anAllowance({ until: day('2026-11-30') }),
    anAllowance({ amount: fen(25_000), from: day('2026-12-01') }),
  ]);
});

it('pays less where what is given beside it has grown up to the limit', () => {
  const alone = [aGrant({ class: 'single-person', personId: aPersonId(1), amount: fen(45_000), from: day('2026-12-01') })];
  const { made } = look(ground({ assistance: anAssistance({ class: 'margin', grants: alone }) }));
  expect(made).toMatchObject([{ outcome: 'reduced', amount: 15_000, full: 24_000 }]);
});

it('ends what the place gives no more, and leaves what it only forgot to adopt anew', () => {
  const offered = [{ allowance: 'heating', to: 'household', every: 'year', month: 11 }];
  expect(look(ground(), [anAllowance()], {}, anAllowanceLaw({ 'subsistence.allowance.offered': offered })).made).toMatchObject([
    { outcome: 'ended', reason: 'not-offered' },
  ]);
  for (const lost of ['offered', 'disability-living', 'classes'])
    expect(look(ground(), [anAllowance()], {}, anAllowanceLaw({ [`subsistence.allowance.${lost}`]: undefined })).made).toEqual([]);
});

it('the orphan’s support ends before the month in which extreme difficulty begins', () => {
  const child = aHousehold({ members: [aMember(1, { born: day('2015-01-01') })] });
  const orphan = anAllowance({ kind: 'orphan', certificateHash: '0'.repeat(64), amount: fen(150_000) });
  expect(look(ground({ household: child, assistance: undefined }), [orphan]).made).toEqual([]);
  const grants = [aGrant({ class: 'tekun', personId: aPersonId(1), from: day('2026-12-01') })];
  const { allowances } = look(ground({ household: child, assistance: anAssistance({ class: 'tekun', grants }) }), [orphan]);
  expect(allowances.given).toEqual([{ ...orphan, until: day('2026-11-30') }]);
});
