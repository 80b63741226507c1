import { day } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { saidBy } from './answer.ts';
import { identitySettings, registerFrom } from './settings.ts';

const today = day('2026-03-03');
const question = (id: string) => ({
  ...{ id, sampleHash: 'f'.repeat(64), region: '990000001' as RegionCode, signal: new AbortController().signal },
});
const registerOf = (scenario?: object) =>
  registerFrom(scenario ? { SIMULATED_IDENTITY_REGISTER: JSON.stringify(scenario) } : {}).identities;

it('knows nobody unless it is told where somebody is from', async () => {
  expect(await registerOf().ask(question('effect-1'))).toEqual({ kind: 'nobody' });
  expect(await registerOf({ origin: '990000' }).ask(question('effect-1'))).toEqual({
    kind: 'found',
    origin: '990000',
    reference: '示例公查〔2026〕1号',
  });
});

it('answers a question once, however often it is asked, after so many attempts at which it cannot be reached', async () => {
  const register = registerOf({ origin: '990000', fails: 1 });
  await expect(register.ask(question('effect-1'))).rejects.toThrow('cannot be reached');
  const first = await register.ask(question('effect-1'));
  expect(await register.ask(question('effect-1'))).toEqual(first);
  expect(await register.ask(question('effect-2'))).toMatchObject({ reference: '示例公查〔2026〕2号' });
});

it('takes a scenario of its own alone', () => {
  const { check } = identitySettings.SIMULATED_IDENTITY_REGISTER;
  expect([check('{}'), check('{"origin":"990000","fails":3}')]).toEqual([undefined, undefined]);
  for (const wrong of ['{"origin":"9900"}', '{"fails":-1}', '{"name":"somebody"}', 'nobody'])
    expect(check(wrong)).toBe('is no scenario of the identity register');
});

it('says of a question where somebody is from, that nobody knows them, or that there was no answer', () => {
  const found = { kind: 'found', origin: '990000' as RegionCode, reference: '示例公查〔2026〕1号' } as const;
  expect(saidBy({ kind: 'answered', answer: found }, today)).toEqual({
    ...{ answeredOn: today, outcome: 'found', origin: '990000', reference: '示例公查〔2026〕1号' },
  });
  expect(saidBy({ kind: 'answered', answer: { kind: 'nobody' } }, today)).toEqual({ answeredOn: today, outcome: 'nobody' });
  expect(saidBy({ kind: 'gave-up', why: 'expired' }, today)).toEqual({ answeredOn: today, outcome: 'gave-up' });
});
