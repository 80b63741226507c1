import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adoptRegions, aFamily, type Family } from './family.ts';
import { acceptNeeds, agree, agreement, closeService, listService, moveTicket, withdrawConsent } from './referral-steps.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { type Answered, post } from './rubbish/post.ts';
import { changesOf } from './sample-input.ts';
import { says } from './says.ts';
import { api } from './who-sees-what/as-served.ts';
import { key, type Officer, openWorld, type World } from './world.ts';

const commands = changesOf(api().getMutationType());
const today = '2026-03-02';

let world: World;
let family: Family;
/** A need that is nobody's business yet, one in hand at the township, one begun there, and one that has its result. */
let created: string;
let accepted: string;
let begun: string;
let resulted: string;
/** Of the directory: one with room for one more, one that is full, one that is closed. */
let services: Readonly<Record<'open' | 'full' | 'closed', string>>;
let withdrawn: string;
let digest: () => Promise<Digest>;
let before: Digest;

const sentTo = async (programme: string, need: string): Promise<string> => {
  const all = await acceptNeeds(await world.officer('clerk'), family.id, [{ need }]);
  const found = all.find(({ receiver }) => receiver.programme === programme);
  if (!found) throw new Error(`nothing was sent to ${programme}`);
  return found.id;
};

beforeAll(async () => {
  world = await openWorld(`${today}T01:00:00Z`);
  await adoptRegions(await world.officer('registrar'));
  const [clerk, decider] = [await world.officer('clerk'), await world.officer('decider')];
  family = await aFamily(clerk);
  const other = await aFamily(clerk);
  await world.settle();
  created = await sentTo('housing', 'housing');
  accepted = await sentTo('subsistence', 'hunger');
  await moveTicket(clerk, 'acceptTicket', accepted);
  begun = await sentTo('temporary', 'sudden_hardship');
  for (const step of ['acceptTicket', 'beginTicket']) await moveTicket(clerk, step, begun);
  resulted = await sentTo('welfare', 'burial');
  await moveTicket(clerk, 'acceptTicket', resulted);
  await moveTicket(clerk, 'recordResult', resulted, { result: 'granted' });
  const [open, full, closed] = [
    await listService(decider, world),
    await listService(decider, world, { capacity: 1 }),
    await listService(decider, world),
  ];
  await agree(clerk, other, today);
  await acceptNeeds(clerk, other.id, [{ need: 'schooling', service: full }]);
  await closeService(decider, closed);
  services = { open, full, closed };
  withdrawn = await agree(clerk, family, today, { needs: ['illness'] });
  await agree(clerk, family, today, { needs: ['sudden_hardship'] });
  await withdrawConsent(clerk, withdrawn);
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

const change = async (name: string, input: object, role = 'clerk', it: Officer = {}): Promise<Answered> => {
  const document = commands.find((one) => one.name === name)?.document;
  if (document === undefined) throw new Error(`there is no ${name}`);
  return post(world.url, await world.token(role, it), document, { input: { idempotencyKey: key(), ...input } });
};
const answerOf = async (...asked: Parameters<typeof change>): Promise<unknown> => (await change(...asked)).data?.[asked[0]];
const partner = (agency: string): Officer => ({ id: `of-${agency}`, agency: `${agency}-990000` });
const needing = (...needs: readonly object[]) =>
  answerOf('acceptNeed', { household: family.id, line: 'application', reason: 'asked_for', needs });
const assessing = (answered: readonly object[], more: object = {}) =>
  answerOf('assessNeeds', { household: family.id, line: 'application', reason: 'asked_for', answered, ...more });
const unknown = says('TicketUnknown', '没有此转介单，或与您的单位无关');
const messageAt = (where: string) => `此转介单现处于“${where}”，不能进行此项操作`;
const elsewhere = (where: string) => says('TicketStandsElsewhere', messageAt(where));

describe('a ticket', () => {
  it('is not returned without a reason, nor with one that is none', async () => {
    for (const more of [{}, { reason: null }, { reason: 'too_late' }]) {
      const { errors = [] } = await change('returnTicket', { ticket: created, ...more }, 'partner', partner('housing'));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('has no result before anybody has it in hand, nor a second one', async () => {
    const result = { ticket: created, result: 'granted' };
    expect(await answerOf('recordResult', result, 'partner', partner('housing'))).toEqual(elsewhere('待受理'));
    expect(await answerOf('recordResult', { ...result, ticket: resulted })).toEqual(elsewhere('已有结果'));
  });

  it.each([
    ['beginTicket', () => created, '待受理'],
    ['feedBack', () => accepted, '已受理'],
    ['followUp', () => accepted, '已受理'],
    ['acceptTicket', () => accepted, '已受理'],
    ['returnTicket', () => resulted, '已有结果'],
    ['rerouteTicket', () => resulted, '已有结果'],
    ['referOn', () => resulted, '已有结果'],
    ['inviteToApply', () => resulted, '已有结果'],
  ] as const)('is not moved by %s from where it stands', async (name, ticket, where) => {
    const more = {
      ...{ returnTicket: { reason: 'not_ours' }, followUp: { finding: 'settled' }, referOn: { need: 'rights' } },
      inviteToApply: { answer: 'applies' },
    } as const;
    const to = name === 'rerouteTicket' ? { programme: 'housing' } : {};
    const asker: readonly [string?, Officer?] = name === 'beginTicket' ? ['partner', partner('housing')] : [];
    const input = { ticket: ticket(), ...to, ...(more as Readonly<Record<string, object>>)[name] };
    expect(await answerOf(name, input, ...asker)).toEqual(elsewhere(where));
  });

  it('says where it stands in a word of the graph', async () => {
    const document = `mutation ($input: BeginTicketInput!) {
      beginTicket(input: $input) { __typename ... on TicketStandsElsewhere { status message } } }`;
    const input = { idempotencyKey: key(), ticket: begun };
    const { data } = await post(world.url, await world.token('clerk'), document, { input });
    expect(data?.['beginTicket']).toEqual({ __typename: 'TicketStandsElsewhere', message: messageAt('办理中'), status: 'in_progress' });
  });

  it.each(['acceptTicket', 'beginTicket', 'feedBack'])('is not there for a partner whose it is not: %s', async (name) => {
    expect(await answerOf(name, { ticket: created }, 'partner', partner('employment'))).toEqual(unknown);
    expect(await answerOf(name, { ticket: '00000000-0000-8000-8000-000000000000' }, 'partner', partner('employment'))).toEqual(unknown);
  });

  it('is sent on to one receiver, and not to an office elsewhere', async () => {
    expect(await answerOf('rerouteTicket', { ticket: created })).toEqual(says('InvalidInput', '应指明一个接收单位', ['programme']));
    expect(await answerOf('rerouteTicket', { ticket: created, programme: 'housing', service: services.open })).toEqual(
      says('InvalidInput', '应指明一个接收单位', ['programme']),
    );
    expect(await answerOf('rerouteTicket', { ticket: created, programme: 'housing', region: '990001' })).toEqual(
      says('ReceiverElsewhere', '接收单位不在该家庭居住地的县（区）或乡镇（街道）', ['region']),
    );
  });

  it('is not opened for a stranger, twice, or for nothing', async () => {
    const stranger = '00000000-0000-8000-8000-000000000000';
    expect(await needing({ need: 'illness', person: stranger })).toEqual(
      says('NotAMember', '该人员不是本家庭现有成员', ['needs', '0', 'person']),
    );
    expect(await needing({ need: 'hunger' })).toEqual(says('NeedSeenTo', '同一需求已转介给该接收单位，尚未办结', ['needs', '0']));
    expect(await needing()).toEqual(says('InvalidInput', '应至少列明一项需求', ['needs']));
  });
});

describe('an assessment', () => {
  it('takes no answer that is of nobody, and no asker of what nobody asked for', async () => {
    const stranger = says('NotAMember', '该人员不是本家庭现有成员', ['answered', '0', 'person']);
    expect(await assessing([{ observation: 'untreated', answer: 'yes' }])).toEqual(stranger);
    expect(await assessing([{ observation: 'home_unsafe', answer: 'yes', person: family.members[0]?.person.id }])).toEqual(stranger);
    expect(await assessing([], { line: 'discovery', asked: { who: 'self' } })).toEqual(
      says('InvalidInput', '主动发现的需求没有申请人', ['asked']),
    );
    for (const asked of [{ who: 'neighbour' }, { who: 'self', because: 'age' }])
      expect(await assessing([], { asked })).toEqual(
        says('InvalidInput', '代为申请的应说明原因，本人或家庭成员申请的不需说明', ['asked', 'because']),
      );
  });
});

describe('the directory', () => {
  const entry = {
    ...{ region: '990000', agency: 'union-990000', kind: 'volunteers', name: '示例', needs: ['rights'] },
    ...{ capacity: 1, accepting: true, from: today },
  };

  it('has no service without room, without a need, that ends before it begins, or of another county', async () => {
    const registering = (it: object) => answerOf('registerService', { ...entry, ...it }, 'decider');
    expect(await registering({ capacity: 0 })).toEqual(says('InvalidInput', '容量应大于零', ['capacity']));
    expect(await registering({ needs: [] })).toEqual(says('InvalidInput', '应至少列明一项需求', ['needs']));
    expect(await registering({ until: '2026-03-01' })).toEqual(says('InvalidInput', '结束日期不能早于开始日期', ['until']));
    expect(await registering({ agency: 'Union 1' })).toEqual(says('InvalidInput', '单位代码格式不符', ['agency']));
    expect(await registering({ region: '990001' })).toEqual(says('ServiceRegionUnknown', '该地区不在您的辖区内'));
  });

  it('is changed by whoever saw what it says, and by nobody whose it is not', async () => {
    const change = { needs: ['rights'], capacity: 1, accepting: true, from: today };
    const changing = (it: object, ...by: readonly [string?, Officer?]) =>
      answerOf('changeService', { ...change, version: 1, ...it }, ...by);
    const strange = says('ServiceUnknown', '资源目录中没有此项服务，或与您的单位无关');
    expect(await changing({ service: services.open }, 'partner', partner('women'))).toEqual(strange);
    expect(await changing({ service: services.open, version: 7 }, 'decider')).toEqual(
      says('StaleVersion', '该登记已有变化（现为第 1 版），请刷新后重新办理', ['version']),
    );
    expect(await changing({ service: services.closed, version: 2 }, 'decider')).toEqual(
      says('ServiceClosed', '该服务已于 2026-03-02 终止'),
    );
    expect(await answerOf('closeService', { service: services.closed, version: 2 }, 'partner', partner('union'))).toEqual(
      says('ServiceClosed', '该服务已于 2026-03-02 终止'),
    );
  });

  it('sends nobody to what is full, closed, unknown or for another need', async () => {
    const sending = (service: string, need = 'schooling') => needing({ need, service });
    const path = ['needs', '0', 'service'];
    expect(await sending(services.full)).toEqual(says('ServiceFull', '该服务名额已满', path));
    expect(await sending(services.closed)).toEqual(says('ServiceNotAccepting', '该服务目前不接收转介', path));
    expect(await sending(services.open, 'illness')).toEqual(says('NeedNotTaken', '该服务不受理此类需求', path));
    expect(await sending('00000000-0000-8000-8000-000000000000')).toEqual(
      says('ServiceUnknown', '资源目录中没有此项服务，或与您的单位无关', path),
    );
  });
});

describe('a consent', () => {
  it('that is lacking, of another need or taken back lets nothing leave the government', async () => {
    const message = '转介至政府以外的单位，须有全体家庭成员签署且在有效期内的知情同意书';
    expect(await needing({ need: 'schooling', service: services.open })).toEqual(says('ConsentNeeded', message, ['needs', '0', 'service']));
    expect(await needing({ need: 'illness', programme: 'charity' })).toEqual(says('ConsentNeeded', message, ['needs', '0', 'programme']));
    expect(await answerOf('rerouteTicket', { ticket: created, programme: 'charity' })).toEqual(
      says('ConsentNeeded', message, ['programme']),
    );
  });

  it('is not signed by half of a family, by strangers, tomorrow or for a time that is over', async () => {
    const signing = (it: object) => answerOf('recordConsent', { ...agreement(family, today), ...it });
    const [head, spouse, child] = family.members.map(({ person }) => person.id);
    expect(await signing({ signatures: [{ person: head }, { person: child, guardian: head }] })).toEqual(
      says('ConsentUnsigned', '尚有家庭成员未签署，或未由其监护人签署', ['signatures']),
    );
    expect(await signing({ signatures: [{ person: head }, { person: spouse }, { person: child }] })).toEqual(
      says('ConsentUnsigned', '尚有家庭成员未签署，或未由其监护人签署', ['signatures']),
    );
    expect(await signing({ signatures: [] })).toEqual(says('InvalidInput', '应至少有一人签名', ['signatures']));
    expect(await signing({ signedOn: '2026-03-03' })).toEqual(says('ConsentSignedLater', '签署日期不能晚于今天', ['signedOn']));
    expect(await signing({ validUntil: '2026-03-01' })).toEqual(says('InvalidInput', '有效期不能早于签署日期', ['validUntil']));
    expect(await signing({ documentHash: 'a paper' })).toEqual(says('InvalidInput', '应为文件的 SHA-256 摘要', ['documentHash']));
  });

  it('is nobody’s to take back elsewhere, and is not there for them', async () => {
    expect(await answerOf('withdrawConsent', { consent: withdrawn }, 'clerk', { region: '990000002', id: 'clerk-elsewhere' })).toEqual(
      says('ConsentUnknown', '没有此同意书，或不在您的辖区内'),
    );
  });
});
