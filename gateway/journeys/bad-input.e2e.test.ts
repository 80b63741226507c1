import { residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { document } from './endings.ts';
import { adoptRegions, aFamily, aNumber, type Family, village } from './family.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { type Answered, post } from './rubbish/post.ts';
import { changesOf } from './sample-input.ts';
import { api } from './who-sees-what/as-served.ts';
import { accept, apply, type Case, survey } from './steps.ts';
import { says } from './says.ts';
import { key, openWorld, type World } from './world.ts';

const commands = changesOf(api().getMutationType());
const today = '2026-03-02';

let world: World;
let family: Family;
let digest: () => Promise<Digest>;
let before: Digest;
beforeAll(async () => {
  world = await openWorld(`${today}T01:00:00Z`);
  await adoptRegions(await world.officer('registrar'));
  family = await aFamily(await world.officer('clerk'));
  await world.settle();
  digest = await digester(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  before = await digest();
});
afterEach(async () => {
  expect(changed(before, await digest())).toEqual([]);
});

const change = async (name: string, input: object, role = 'clerk'): Promise<Answered> => {
  const document = commands.find((it) => it.name === name)?.document;
  if (document === undefined) throw new Error(`there is no ${name}`);
  return post(world.url, await world.token(role), document, { input: { idempotencyKey: key(), ...input } });
};
const answerOf = async (name: string, input: object, role?: string): Promise<unknown> => (await change(name, input, role)).data?.[name];
const invalid = (message: string, ...path: readonly string[]) => says('InvalidInput', message, path);

const someone = (it: object = {}) => ({ name: '冯示例', relation: 'head', idNumber: aNumber(), ...it });
const registering = (members: readonly object[], it: object = {}) =>
  answerOf('registerHousehold', { region: village, settlement: 'urban', members, ...it });
const seen = () => ({ household: family.id, version: family.version });
const recording = (fact: object) =>
  answerOf('recordFacts', {
    ...seen(),
    facts: [{ kind: 'property', item: 'deposit', amount: 1, asOf: today, source: 'declared', ...fact }],
  });
const numbered = (digits: string): string => residentIdWithCheckDigit(digits);
const wrongCheck = (): string => {
  const right = aNumber();
  return `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`;
};

describe('a number that is none', () => {
  it.each([
    ['a wrong check digit', wrongCheck, '公民身份号码的校验码不符'],
    ['a day of birth to come', () => numbered('99000020990101001'), '公民身份号码中的出生日期晚于今天'],
    ['the 30th of February', () => '99000019800230001X', '公民身份号码中的出生日期不存在'],
    ['seventeen digits', () => '99000019800101001', '公民身份号码应为 18 位'],
    ['letters', () => '99000O198O01O1001X', '公民身份号码只含数字，末位可为 X'],
    ['nothing', () => '', '公民身份号码应为 18 位'],
  ])('of %s is an invalid input, by its member and field', async (_, number, message) => {
    expect(await registering([someone({ idNumber: number() })])).toEqual(invalid(message, 'members', '0', 'idNumber'));
  });
});

describe('a household', () => {
  it('has a head', async () => {
    expect(await registering([someone({ relation: 'child' })])).toEqual(says('HeadMissing', '家庭应有一名户主', ['members']));
  });

  it('has one head only', async () => {
    expect(await registering([someone(), someone()])).toEqual(says('TwoHeads', '家庭只能有一名户主', ['members']));
  });

  it('of thirty-one members is none', async () => {
    const members = [someone(), ...Array.from({ length: 30 }, () => someone({ relation: 'child' }))];
    expect(await registering(members)).toEqual({
      ...says('HouseholdTooLarge', '一户最多登记 30 名成员；人数更多的，应当按共同生活的情况分户登记', ['members']),
    });
  });

  it('gets no second head later', async () => {
    const member = someone();
    expect(await answerOf('addMember', { ...seen(), on: today, change: 'moved_in', member })).toEqual(
      says('TwoHeads', '家庭只能有一名户主', ['member', 'relation']),
    );
  });

  it('is headed by a member', async () => {
    const person = family.members[0]?.person.id;
    const input = { ...seen(), person, on: today, change: 'death', newHead: '00000000-0000-4000-8000-000000000000' };
    expect(await answerOf('removeMember', input)).toEqual(says('MemberUnknown', '该人员不是本家庭现有成员', ['relations']));
  });

  it('counts nobody twice', async () => {
    const idNumber = aNumber();
    const members = [someone({ idNumber }), someone({ idNumber, relation: 'spouse' })];
    expect(await registering(members)).toEqual(says('PersonTwice', '同一公民身份号码填写了两次', ['members', '1', 'idNumber']));
  });

  it('lives in a region that is known', async () => {
    const unknown = says('RegionUnknown', '区划登记中没有这一乡镇（街道）或村（社区），或者不在您的管辖范围内', ['region']);
    expect(await registering([someone()], { region: '990000001777' })).toEqual(unknown);
  });

  it('lives in a region whose code is one', async () => {
    expect(await registering([someone()], { region: '99000000' })).toEqual(invalid('区划代码应为 2、4、6、9 或 12 位数字', 'region'));
  });

  it('is not erased while somebody lives in it', async () => {
    expect(await answerOf('eraseHousehold', { ...seen(), document }, 'registrar')).toEqual(
      says('HouseholdNotEnded', '该家庭尚未终止，其个人信息不能销毁'),
    );
  });

  it('is not erased by a document that is named by more than its number', async () => {
    const title = { ...seen(), document: '关于销毁冯示例家庭档案的批复' };
    expect(await answerOf('eraseHousehold', title, 'registrar')).toEqual(invalid('应为发文字号，如：示例民函〔2031〕5号', 'document'));
  });

  it('is edited by whoever has seen it as it is', async () => {
    const stale = says('StaleVersion', `该家庭的信息已有更新（现为第 ${family.version} 版），请刷新后重新办理`, ['version']);
    expect(
      await answerOf('moveHouse', { ...seen(), version: family.version + 7, on: today, region: village, settlement: 'rural' }),
    ).toEqual(stale);
  });
});

describe('a person who is a member elsewhere', () => {
  const number = aNumber();
  beforeAll(async () => {
    await aFamily(await world.officer('clerk'), { members: [someone({ idNumber: number })] });
    await world.settle();
  });

  it.each([
    ['a new household', () => registering([someone({ idNumber: number })]), ['members', '0', 'idNumber']],
    [
      'a household that is there',
      () => answerOf('addMember', { ...seen(), on: today, change: 'moved_in', member: someone({ idNumber: number, relation: 'other' }) }),
      ['member', 'idNumber'],
    ],
  ] as const)('is not taken into %s', async (_, taken, path) => {
    expect(await taken()).toEqual(says('PersonInAnotherHousehold', '该人员在此日期仍是其他家庭的成员，应先办理迁出', path));
  });
});

describe('an amount', () => {
  const fen = '金额应为不小于零、不超过一百亿元的整数（分）';
  it.each([
    ['below nothing', -1],
    ['beyond what can be counted', 2 ** 53],
    ['as long as the number of a person', 990_000_900_101_001],
    ['one fen above ten billion yuan', 1_000_000_000_001],
    ['of a part of a fen', 0.5],
  ])('%s is an invalid input', async (_, amount) => {
    expect(await recording({ amount })).toEqual(invalid(fen, 'facts', '0', 'amount'));
  });

  it('that is a text is not of its type, and is not repeated', async () => {
    const { status, data, errors } = await change('recordFacts', {
      ...seen(),
      facts: [{ kind: 'property', item: 'deposit', amount: '九百', asOf: today, source: 'declared' }],
    });
    expect({ status, data: data ?? null }).toEqual({ status: 200, data: null });
    expect(errors).toMatchObject([
      { message: '变量 $input 在 input.facts[0].amount 处的值不合要求', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('九百');
  });
});

describe('a day', () => {
  const none = '不是日历上存在的日期';
  it.each(['2026-02-30', '2026-13-01', '2100-02-29', '昨天', ''])('%s is not on the calendar', async (day) => {
    expect(await recording({ asOf: day })).toEqual(invalid(none, 'facts', '0', 'asOf'));
    expect(await answerOf('moveHouse', { ...seen(), on: day, region: village, settlement: 'rural' })).toEqual(invalid(none, 'on'));
  });

  it('to come is nothing that has happened', async () => {
    expect(await recording({ asOf: '2026-03-03' })).toEqual(invalid('日期不能晚于今天', 'facts', '0', 'asOf'));
  });

  it('that does not exist is a wrong argument of a query, by its name', async () => {
    const document = 'query ($id: ID!, $on: Date!, $known: DateTime!) { householdAsOf(id: $id, validOn: $on, knownAt: $known) { region } }';
    const ask = async (on: string, known: string) => post(world.url, await world.token('clerk'), document, { id: family.id, on, known });
    for (const answer of [await ask('2026-02-30', `${today}T00:00:00Z`), await ask(today, '昨天')])
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a key that was used', () => {
  it('with other content is a key reused', async () => {
    const idempotencyKey = key();
    const first = { idempotencyKey, ...seen(), version: 99, on: today, region: village, settlement: 'rural' };
    expect(await answerOf('moveHouse', first)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await answerOf('moveHouse', { ...first, settlement: 'urban' })).toEqual(says('KeyReused', '该幂等键已用于内容不同的请求'));
    expect(await answerOf('moveHouse', first)).toMatchObject({ __typename: 'StaleVersion' });
  });

  it.each(['', 'short', 'x'.repeat(65), 'with spaces in it', '钥匙钥匙钥匙钥匙'])('is no key as %j', async (idempotencyKey) => {
    const message = '幂等键应为 8 至 64 位字母、数字、下划线或连字符';
    expect(await answerOf('moveHouse', { idempotencyKey, ...seen(), on: today, region: village, settlement: 'rural' })).toEqual(
      invalid(message, 'idempotencyKey'),
    );
  });
});

describe('without a leave', () => {
  it('nobody is asked about a household that has not signed', async () => {
    const none = says('NotAuthorised', '没有有效的核对授权，未向任何部门查询');
    expect(await answerOf('requestVerification', { household: family.id, purpose: 'SOCIAL_ASSISTANCE' })).toEqual(none);
  });

  it('what is not there is as what is not theirs', async () => {
    const input = { ...seen(), on: today, region: village, settlement: 'rural' };
    const document = commands.find(({ name }) => name === 'moveHouse')?.document ?? '';
    const far = await world.token('clerk', { region: '990099' });
    const ask = (household: string) => post(world.url, far, document, { input: { ...input, household, idempotencyKey: key() } });
    const [theirs, nobodys] = [await ask(family.id), await ask('00000000-0000-4000-8000-000000000000')];
    expect(theirs).toEqual(nobodys);
    expect(theirs.data?.['moveHouse']).toEqual(says('HouseholdUnknown', '没有这一家庭，或者不在您的管辖范围内'));
  });
});

describe('an application', () => {
  let waiting: Case;
  beforeAll(async () => {
    const clerk = await world.officer('clerk');
    const applying = await aFamily(clerk);
    await world.settle();
    const head = applying.members[0]?.person.id ?? '';
    waiting = await accept(clerk, await apply(clerk, applying.id, head));
    waiting = await survey(await world.officer('surveyor'), waiting, head, '2026-03-02');
    await world.settle();
  });

  it('without an authorisation is not judged, and says what is not known', async () => {
    const answer = await answerOf('givePreliminaryOpinion', { case: waiting.id, version: waiting.version }, 'reviewer');
    expect(answer).toEqual(says('FactsNeeded', '尚有情况未查清，暂不能提出初审意见，案件保留'));
  });

  it('is made by a member', async () => {
    const applicant = '00000000-0000-4000-8000-000000000000';
    const input = { household: family.id, applicant, alone: false, nearRelative: false, commitment: true };
    expect(await answerOf('applyForSubsistence', input)).toEqual(says('ApplicantNotAMember', '申请人不是该家庭的成员', ['applicant']));
  });

  it('promises that what is declared is true', async () => {
    const applicant = family.members[0]?.person.id;
    const input = { household: family.id, applicant, alone: false, nearRelative: false, commitment: false };
    expect(await answerOf('applyForSubsistence', input)).toEqual(invalid('申请人应当承诺所提供的信息真实、完整', 'commitment'));
  });

  it('is moved by whoever has seen it as it is', async () => {
    const answer = await answerOf('withdrawApplication', { case: waiting.id, version: waiting.version + 5 });
    expect(answer).toEqual(says('StaleVersion', `该案件已有变化（现为第 ${waiting.version} 版），请刷新后重新办理`, ['version']));
  });
});
