import { anonymousActor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { approver, author, clerk, openStandards, type Opened, partner } from './opened.ts';

let s: Opened;
beforeAll(async () => {
  s = await openStandards();
});
afterAll(() => s.close());

const document = { number: '测民发〔2026〕8号', title: '关于调整标准的通知', issuer: '测试市民政局' };
const amounts = [{ what: '低保标准', parameter: 'subsistence.standard' }];
const text = {
  ...{ programme: 'SUBSISTENCE', title: '最低生活保障', agency: '测试县民政局', eligible: '家庭人均收入低于当地标准的居民', amounts },
  ...{ applyAt: '户籍所在地街道窗口，电话 0990-6212345', papers: ['户口簿', '收入声明'] },
  ...{ basis: [{ document: '社会救助暂行办法', article: '第九条' }], from: '2026-01-01' },
};
let places = 0;
/** A county of the test's own. */
const aPlace = (): string => `9900${String((places += 1)).padStart(2, '0')}`;
const input = (region: string, more: object = {}) => ({ region, year: 2026, ...text, ...more });
const drafted = async (region: string, more: object = {}) => {
  const answer = await s.act('draftPolicy', input(region, more), author());
  expect(answer).toMatchObject({ __typename: 'PolicyDraft', state: 'DRAFTED' });
  return { policy: answer.id, version: answer.version };
};
type Seen = Awaited<ReturnType<typeof drafted>>;
const publish = (region: string, policies: readonly Seen[], more: object = {}, by = approver()) =>
  s.act('publishPolicies', { region, year: 2026, policies, ...more }, by);
const published = async (region: string, more: object = {}): Promise<string> => {
  const draft = await drafted(region, more);
  expect(await publish(region, [draft])).toMatchObject({ __typename: 'RegionCatalogue', id: `${region}.2026` });
  return draft.policy;
};
const catalogue = async (region: string, day = '2026-06-22', more: object = {}, actor = anonymousActor) => {
  const query = `query ($region: String!, $day: Date, $programme: PolicyProgramme) {
    it: policyCatalogue(region: $region, day: $day, programme: $programme) { id title programme group papers amounts { what cells { key fen text } missing document { number } } } }`;
  return (await s.query<{ it: { id: string }[] | null }>(query, { region, day, ...more }, actor)).it;
};
const ids = async (...asked: Parameters<typeof catalogue>) => (await catalogue(...asked))?.map(({ id }) => id);

describe('an entry of the catalogue', () => {
  it('is read by officers alone until another publishes it, and then by anybody', async () => {
    const region = aPlace();
    const draft = await drafted(region);
    const draftQuery = 'query ($id: ID!) { it: policyDraft(id: $id) { state content { title } draftedBy published { id } } }';
    const itemQuery = 'query ($id: ID!) { it: policy(id: $id) { title eligible applyAt } }';
    const id = draft.policy;
    expect(await s.query(draftQuery, { id })).toMatchObject({ it: { state: 'DRAFTED', content: { title: text.title }, published: null } });
    for (const actor of [anonymousActor, partner]) {
      expect(await s.query(draftQuery, { id }, actor)).toEqual({ it: null });
      expect(await s.query(itemQuery, { id }, actor)).toEqual({ it: null });
    }
    expect(await catalogue(region)).toEqual([]);
    await publish(region, [draft]);
    for (const actor of [anonymousActor, partner, clerk]) {
      expect(await s.query(itemQuery, { id }, actor)).toEqual({
        it: { title: text.title, eligible: text.eligible, applyAt: text.applyAt },
      });
      expect(await ids(region, '2026-06-22', {}, actor)).toEqual([id]);
    }
    expect(await s.query(draftQuery, { id }, anonymousActor), 'who wrote it stays between officers').toEqual({ it: null });
    expect(await s.told(region)).toEqual(['standards.policy-published.v1']);
  });

  it('is offered in every place below its own, and in no other', async () => {
    const [region, other] = [aPlace(), aPlace()];
    const id = await published(region);
    expect([await ids(`${region}001001`), await ids(region), await ids(other), await ids('99')]).toEqual([[id], [id], [], []]);
  });

  it('says what is paid as it binds in the place and on the day that are asked for', async () => {
    const region = aPlace();
    await published(region);
    const cells = [
      { key: 'urban', fen: 71_000 },
      { key: 'rural', fen: 48_000 },
    ];
    const values = [{ parameter: 'subsistence.standard', from: '2026-07-01', cells }];
    const town = [{ ...values[0], from: '2026-08-01', cells: cells.map((it) => ({ ...it, fen: it.fen + 1_000 })) }];
    await s.bind({ region, document, publishedAt: '2026-06-18', values });
    await s.bind({ region: `${region}001`, document, publishedAt: '2026-06-18', values: town });
    const urban = async (place: string, day: string) => {
      const [it] = (await catalogue(place, day)) as unknown as {
        amounts: { missing: string | null; cells: { fen: number; text: string }[] | null }[];
      }[];
      return it?.amounts.map(({ missing, cells }) => missing ?? cells?.[0]?.text);
    };
    expect(await urban(region, '2026-06-30')).toEqual(['NOT_WRITTEN']);
    expect(await urban(region, '2026-07-01')).toEqual(['每人每月 710.00 元']);
    expect(await urban(`${region}001`, '2026-07-31')).toEqual(['每人每月 710.00 元']);
    expect(await urban(`${region}001002`, '2026-08-01')).toEqual(['每人每月 720.00 元']);
  });

  it('shows the amounts of the asker’s own place where nobody says one', async () => {
    const region = aPlace();
    const id = await published(region);
    const values = (fen: number) => [
      {
        parameter: 'subsistence.standard',
        from: '2026-01-01',
        cells: [
          { key: 'urban', fen },
          { key: 'rural', fen },
        ],
      },
    ];
    await s.bind({ region, document, publishedAt: '2026-06-18', values: values(60_000) });
    await s.bind({ region: `${region}001`, document, publishedAt: '2026-06-18', values: values(61_000) });
    const asked = 'query ($id: ID!) { policy(id: $id) { amounts { cells { fen } } } }';
    const shown = async (actor: typeof clerk) =>
      (await s.query<{ policy: { amounts: { cells: { fen: number }[] }[] } }>(asked, { id }, actor)).policy.amounts[0]?.cells[0]?.fen;
    expect(await shown({ ...clerk, region: `${region}001` })).toBe(61_000);
    expect(await shown({ ...clerk, region: `${aPlace()}001` })).toBe(60_000);
    expect(await shown(anonymousActor)).toBe(60_000);
  });

  it('of the state asks for which place it is wanted', async () => {
    const state = { ...input('national'), programme: 'DISASTER', from: '2026-02-01', to: '2026-03-31' };
    const draft = await s.act('draftPolicy', state, author('99'));
    expect(await s.act('draftPolicy', state, author('9900'))).toMatchObject({ code: 'REGION_UNKNOWN' });
    await publish('national', [{ policy: draft.id, version: draft.version }], {}, approver('99'));
    const query = 'query ($id: ID!) { policy(id: $id) { amounts { missing } here: amounts(region: "61", day: "2026-06-22") { missing } } }';
    expect(await s.query(query, { id: draft.id }, anonymousActor)).toEqual({
      policy: { amounts: null, here: [{ missing: 'NOT_WRITTEN' }] },
    });
    expect(await ids('610304', '2026-03-31', { programme: 'DISASTER' })).toEqual([draft.id]);
    expect(await ids('610304', '2026-04-01', { programme: 'DISASTER' })).toEqual([]);
    expect(await ids('610304', '2026-01-31', { programme: 'DISASTER' })).toEqual([]);
  });

  it('gives its place to the one that supersedes it from its first day on, and stays to be read', async () => {
    const region = aPlace();
    const old = await published(region);
    const next = await published(region, { supersedes: old, from: '2026-07-01', to: '2026-12-31', title: '最低生活保障（修订）' });
    expect(await ids(region, '2026-06-30')).toEqual([old]);
    expect(await ids(region, '2026-07-01')).toEqual([next]);
    expect(await ids(region, '2027-01-01')).toEqual([]);
    const query = 'query ($id: ID!) { it: policy(id: $id) { supersededFrom supersededBy { id title supersedes { id } } } }';
    expect(await s.query(query, { id: old }, anonymousActor)).toEqual({
      it: { supersededFrom: '2026-07-01', supersededBy: { id: next, title: '最低生活保障（修订）', supersedes: { id: old } } },
    });
    expect(await s.act('draftPolicy', input(region, { supersedes: old }), author())).toMatchObject({ code: 'POLICY_SUPERSEDED' });
  });

  it('is shown with its group, each programme after the other, and alone where one asks for it', async () => {
    const region = aPlace();
    const temporary = await published(region, { programme: 'TEMPORARY' });
    const urgent = await published(region, { programme: 'URGENT_TREATMENT' });
    const subsistence = await published(region);
    const named = (await catalogue(region)) as unknown as { id: string; group: string; programme: string }[];
    expect(named.map(({ id, group, programme }) => [id, group, programme])).toEqual([
      [subsistence, 'BASIC_LIVING', 'SUBSISTENCE'],
      [temporary, 'EMERGENCY', 'TEMPORARY'],
      [urgent, 'EMERGENCY', 'URGENT_TREATMENT'],
    ]);
    expect(await ids(region, '2026-06-22', { programme: 'TEMPORARY' })).toEqual([temporary]);
  });

  test.each([
    ['the number of a person', { eligible: '张某，990000199001010010' }, 'eligible'],
    ['the number of a mobile telephone', { applyAt: '联系人电话 13800000000' }, 'applyAt'],
    ['no words', { title: '  ' }, 'title'],
    ['a last day before the first', { to: '2025-12-31' }, 'to'],
    ['days of another year', { from: '2027-01-01' }, 'from'],
    ['no law behind it', { basis: [] }, 'basis'],
  ])('is not made with %s', async (_, more, at) => {
    const region = aPlace();
    expect(await s.act('draftPolicy', input(region, more), author())).toMatchObject({
      code: 'INVALID_INPUT',
      path: expect.arrayContaining([at]) as unknown,
    });
  });

  it('names no amount that the laws do not know', async () => {
    const more = { amounts: [{ what: '补贴', parameter: 'subsistence.bonus' }] };
    expect(await s.act('draftPolicy', input(aPlace(), more), author())).toMatchObject({
      code: 'PARAMETER_UNKNOWN',
      path: ['amounts', '0'],
    });
  });
});

describe('a draft', () => {
  it('is published by another officer, as it was looked at, once', async () => {
    const region = aPlace();
    const draft = await drafted(region);
    const both = { ...author(), roles: ['standards-author', 'standards-approver'] };
    expect(await publish(region, [draft], {}, both)).toMatchObject({ code: 'APPROVED_BY_ITS_AUTHOR', path: ['policies', '0'] });
    expect(await publish(region, [{ ...draft, version: draft.version + 1 }])).toMatchObject({ code: 'STALE_VERSION' });
    expect(await publish(region, [draft], { year: 2025 })).toMatchObject({ code: 'POLICY_UNKNOWN' });
    expect(await publish(region, [draft], {}, approver('9901'))).toMatchObject({ code: 'REGION_UNKNOWN' });
    expect(await publish(region, [draft, draft])).toMatchObject({ code: 'INVALID_INPUT' });
    const answers = await Promise.all([1, 2, 3].map(() => publish(region, [draft])));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['PolicyNotOpen', 'PolicyNotOpen', 'RegionCatalogue']);
    expect(await s.told(region)).toHaveLength(1);
  });

  it('is taken back by its office, and only before it is published', async () => {
    const region = aPlace();
    const draft = await drafted(region);
    expect(await s.act('withdrawPolicy', draft, author('9901'))).toMatchObject({ code: 'POLICY_UNKNOWN' });
    expect(await s.act('withdrawPolicy', draft, author())).toMatchObject({ state: 'WITHDRAWN' });
    expect(await publish(region, [draft])).toMatchObject({ code: 'POLICY_NOT_OPEN' });
    const there = await published(region);
    expect(await s.act('withdrawPolicy', { policy: there, version: 2 }, author())).toMatchObject({ code: 'POLICY_NOT_OPEN' });
  });
});

describe('the catalogue of a year', () => {
  const dueMonth = (region: string, month: number) => {
    const values = [{ parameter: 'catalogue.due', from: '2026-01-01', cells: [{ number: month }] }];
    return s.bind({ region, document, publishedAt: '2026-01-05', values }, '9901');
  };
  const late = async (within: string) => {
    const answer = await s.query<{ it: { region: string; dueOn: string }[] }>(
      'query ($within: String) { it: lateCatalogues(within: $within) { region dueOn } }',
      { within },
    );
    return answer.it.map(({ region, dueOn }) => `${region} ${dueOn}`);
  };

  it('is late from the day after its own on, until something is published; and it is told once', async () => {
    const [region, punctual, free] = ['990171', '990172', '990173'];
    for (const one of [region, punctual]) await dueMonth(one, 7).then((it) => expect(it.state).toBe('APPROVED'));
    await s.hear();
    const draft = await s.act('draftPolicy', input(punctual), author('9901'));
    await publish(punctual, [{ policy: draft.id, version: draft.version }], {}, approver('9901'));
    s.turnTo('2026-07-31');
    expect([await late('9901'), await s.tick()]).toEqual([[], 0]);
    s.turnTo('2026-08-01');
    expect(await late('9901')).toEqual([`${region} 2026-07-31`]);
    expect(await late('9902')).toEqual([]);
    expect([await s.tick(), await s.tick()]).toEqual([1, 0]);
    expect((await s.told(region)).at(-1)).toBe('standards.catalogue-overdue.v1');
    expect(await s.told(punctual)).not.toContain('standards.catalogue-overdue.v1');
    expect(await s.told(free)).toEqual([]);
    const query =
      'query ($region: String!) { it: regionCatalogue(region: $region, year: 2026) { late dueOn publishedOn policies { state } } }';
    expect(await s.query(query, { region })).toEqual({ it: { late: true, dueOn: '2026-07-31', publishedOn: null, policies: [] } });
    const after = await s.act('draftPolicy', input(region), author('9901'));
    await publish(region, [{ policy: after.id, version: after.version }], {}, approver('9901'));
    expect(await s.query(query, { region })).toEqual({
      it: { late: false, dueOn: '2026-07-31', publishedOn: '2026-08-01', policies: [{ state: 'PUBLISHED' }] },
    });
    expect([await late('9901'), await s.tick()]).toEqual([[], 0]);
  });

  it('of the next year is due anew', async () => {
    s.turnTo('2027-08-01');
    expect(await late('9901')).toEqual(['990171 2027-07-31', '990172 2027-07-31']);
    expect(await s.tick()).toBe(2);
  });

  it('is asked by one statement each, however many amounts it shows', async () => {
    const region = '990181';
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => s.act('draftPolicy', input(region, { year: 2027 }), author('9901'))));
    await publish(
      region,
      all.map(({ id, version }) => ({ policy: id, version })),
      { year: 2027 },
      approver('9901'),
    );
    s.statements.splice(0);
    expect(await ids(region, '2027-08-01')).toHaveLength(5);
    expect(s.statements.filter((name) => name.startsWith('policies') || name.startsWith('standards'))).toEqual([
      'policies-shown',
      'policies-by-id',
      'standards-approved-in',
    ]);
  });
});
