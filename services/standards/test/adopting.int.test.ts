import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { approver, author, legalityCheck, openStandards, type Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => {
  s = await openStandards();
});
afterAll(() => s.close());

const document = {
  number: '测民发〔2026〕8号',
  title: '关于调整标准的通知',
  issuer: '测试市民政局',
  article: '第一条',
  date: '2026-06-15',
};
const standard = (from: string, more: object = {}) => ({
  ...{ parameter: 'subsistence.standard', from },
  cells: [
    { key: 'urban', fen: 71_000 },
    { key: 'rural', fen: 48_000 },
  ],
  ...more,
});
/** A document for a place of the test's own. */
let places = 0;
const aPlace = (): string => `9900${String((places += 1)).padStart(2, '0')}`;
const input = (region: string, more: object = {}) => ({
  region,
  document,
  publishedAt: '2026-06-18',
  values: [standard('2026-07-01')],
  ...more,
});
const proposed = async (region: string, more: object = {}) => {
  const answer = await s.act('adoptStandard', input(region, more), author());
  expect(answer).toMatchObject({ __typename: 'StandardProposal', state: 'PROPOSED' });
  return { proposal: answer.id, version: answer.version };
};

describe('a proposal', () => {
  it('is told with all its values, shown as it was said, and binds nobody', async () => {
    const region = aPlace();
    const { proposal } = await proposed(region);
    expect(await s.told(region)).toEqual(['standards.standard-adopted.v1']);
    const { it, inForce } = await s.query<{ it: unknown; inForce: unknown }>(
      `query ($id: ID!, $region: String!) {
        it: standardProposal(id: $id) { state region publishedAt illustrative adoptedBy adoptedOn approvedBy document { number title issuer article date }
          values { parameter { id unit keys } from to cells { row key fen number word text } } }
        inForce: standardInForce(parameter: "subsistence.standard", region: $region, day: "2026-07-01") { missing cells { fen } } }`,
      { id: proposal, region },
    );
    const cell = { row: null, number: null, word: null };
    expect(it).toEqual({
      ...{ state: 'PROPOSED', region, publishedAt: '2026-06-18', illustrative: false, document },
      ...{ adoptedBy: author().id, adoptedOn: '2026-06-22', approvedBy: null },
      values: [
        {
          parameter: { id: 'subsistence.standard', unit: 'fen_per_person_month', keys: ['urban', 'rural'] },
          ...{ from: '2026-07-01', to: null },
          cells: [
            { ...cell, key: 'urban', fen: 71_000, text: '每人每月 710.00 元' },
            { ...cell, key: 'rural', fen: 48_000, text: '每人每月 480.00 元' },
          ],
        },
      ],
    });
    expect(inForce).toEqual({ missing: 'NOT_WRITTEN', cells: null });
  });

  it('is made once, however often it is sent', async () => {
    const region = aPlace();
    const again = { ...input(region), idempotencyKey: randomUUID() };
    const first = await s.act('adoptStandard', again, author());
    expect(await s.act('adoptStandard', again, author())).toEqual(first);
    expect(await s.told(region)).toHaveLength(1);
    expect(await s.act('adoptStandard', { ...again, publishedAt: '2026-06-19' }, author())).toMatchObject({ code: 'KEY_REUSED' });
  });

  it('is taken back before it is approved, and only then', async () => {
    const region = aPlace();
    const it = await proposed(region);
    expect(await s.act('withdrawStandard', it, author())).toMatchObject({ state: 'WITHDRAWN' });
    expect(await s.told(region)).toEqual(['standards.standard-adopted.v1', 'standards.standard-withdrawn.v1']);
    expect(await s.act('withdrawStandard', it, author())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
    expect(await s.act('approveStandard', { ...it, legalityCheck }, approver())).toMatchObject({ code: 'PROPOSAL_NOT_OPEN' });
    const bound = await s.bind(input(aPlace()));
    expect(await s.act('withdrawStandard', { proposal: bound.id, version: bound.version }, author())).toMatchObject({
      code: 'PROPOSAL_NOT_OPEN',
    });
  });

  const wrong = { parameter: 'subsistence.standard', from: '2026-07-01' };
  test.each([
    ['a parameter that no law names', { ...wrong, parameter: 'subsistence.standart', cells: [{ number: 1 }] }, 'PARAMETER_UNKNOWN'],
    ['one figure for two', { ...wrong, cells: [{ fen: 71_000 }] }, 'STANDARD_MISFITS'],
    [
      'a key twice',
      {
        ...wrong,
        cells: [
          { key: 'urban', fen: 1 },
          { key: 'urban', fen: 2 },
        ],
      },
      'STANDARD_MISFITS',
    ],
    [
      'a word for a figure',
      {
        ...wrong,
        cells: [
          { key: 'urban', word: 'much' },
          { key: 'rural', fen: 2 },
        ],
      },
      'STANDARD_MISFITS',
    ],
    ['a last day before the first', standard('2026-07-01', { to: '2026-06-30' }), 'STANDARD_MISFITS'],
    ['a day that is none', standard('2026-06-31'), 'INVALID_INPUT'],
    ['no figures', { ...wrong, cells: [] }, 'INVALID_INPUT'],
  ])('is not made of %s', async (_, value, code) => {
    const region = aPlace();
    expect(await s.act('adoptStandard', input(region, { values: [standard('2026-07-01'), value] }), author())).toMatchObject({
      code,
      path: expect.arrayContaining(['values', '1']) as unknown,
    });
    expect(await s.told(region)).toEqual([]);
  });

  it.each([
    ['a text about somebody', { ...document, title: '张三 的补助，电话 13800000000' }],
    ['a long number', { ...document, number: '990000199001010010' }],
  ])('is not made by a document that is cited with %s', async (_, cited) => {
    expect(await s.act('adoptStandard', input(aPlace(), { document: cited }), author())).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('may be as large as one event holds', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => ({ row, key: 'item', word: 'basic-pension' }));
    const values = (cells: readonly object[]) => [{ parameter: 'subsistence.income.excluded', from: '2026-07-01', cells }];
    const answer = await s.act('adoptStandard', input(aPlace(), { values: values(rows) }), author());
    expect([answer.__typename, answer.faults?.[0]?.startsWith('[0]')]).not.toContain('InvalidInput');
    const more = values([...rows, { row: 0, key: 'more', number: 1 }]);
    expect(await s.act('adoptStandard', input(aPlace(), { values: more }), author())).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('an approval', () => {
  it('is told, and binds from the day of the document on', async () => {
    const region = aPlace();
    const it = await proposed(region);
    expect(await s.act('approveStandard', { ...it, legalityCheck }, approver())).toMatchObject({ state: 'APPROVED' });
    expect(await s.told(region)).toEqual(['standards.standard-adopted.v1', 'standards.standard-approved.v1']);
    const binds = async (day: string) => {
      const text = `query ($region: String!, $day: Date!) { it: standardInForce(parameter: "subsistence.standard", region: $region, day: $day) {
        missing cells { key fen } levels { wins written { standard { id legalityCheck { number checkedOn checkedBy } approvedBy } } } } }`;
      return (await s.query<{ it: Record<string, unknown> }>(text, { region, day })).it;
    };
    expect(await binds('2026-06-30')).toMatchObject({ missing: 'NOT_WRITTEN' });
    expect(await binds('2026-07-01')).toMatchObject({
      missing: null,
      cells: [
        { key: 'urban', fen: 71_000 },
        { key: 'rural', fen: 48_000 },
      ],
      levels: [{ wins: true, written: { standard: { id: it.proposal, legalityCheck, approvedBy: approver().id } } }, {}, {}, {}],
    });
  });

  it('is by another person than the author', async () => {
    const it = await proposed(aPlace());
    const both = { ...author(), roles: ['standards-author', 'standards-approver'] };
    expect(await s.act('approveStandard', { ...it, legalityCheck }, both)).toMatchObject({ code: 'APPROVED_BY_ITS_AUTHOR' });
  });

  it.each([
    ['none', undefined],
    ['null', null],
    ['one of tomorrow', { ...legalityCheck, checkedOn: '2026-06-23' }],
  ])('needs a legality check: %s is not enough', async (_, check) => {
    const it = await proposed(aPlace());
    expect(await s.act('approveStandard', { ...it, legalityCheck: check }, approver())).toMatchObject({ code: 'LEGALITY_CHECK_MISSING' });
  });

  it('is of what was looked at', async () => {
    const { proposal, version } = await proposed(aPlace());
    expect(await s.act('approveStandard', { proposal, version: version + 1, legalityCheck }, approver())).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('looks again at what has come to bind since: of two for one day the second is declined', async () => {
    const region = aPlace();
    const [one, other] = [await proposed(region), await proposed(region)];
    expect(await s.act('approveStandard', { ...one, legalityCheck }, approver())).toMatchObject({ state: 'APPROVED' });
    expect(await s.act('approveStandard', { ...other, legalityCheck }, approver())).toMatchObject({ code: 'STANDARD_OVERLAPS' });
    expect(await s.told(region)).toHaveLength(3);
  });

  it('of two at once is one', async () => {
    const it = { ...(await proposed(aPlace())), legalityCheck };
    const answers = await Promise.all([1, 2, 3].map(() => s.act('approveStandard', it, approver())));
    expect(answers.map(({ state, code }) => code ?? state).toSorted()).toEqual(['APPROVED', 'PROPOSAL_NOT_OPEN', 'PROPOSAL_NOT_OPEN']);
  });
});

describe('an office', () => {
  it('enters what concerns a place within its region, and no other', async () => {
    expect(await s.act('adoptStandard', input('990000'), author('990001'))).toMatchObject({ code: 'REGION_UNKNOWN' });
    expect(await s.act('adoptStandard', input('99'), author('9900'))).toMatchObject({ code: 'REGION_UNKNOWN' });
    const it = await proposed(aPlace());
    expect(await s.act('approveStandard', { ...it, legalityCheck }, approver('9901'))).toMatchObject({ code: 'PROPOSAL_UNKNOWN' });
    expect(await s.act('withdrawStandard', it, author('9901'))).toMatchObject({ code: 'PROPOSAL_UNKNOWN' });
    expect(await s.act('withdrawStandard', { ...it, proposal: randomUUID() }, author())).toMatchObject({ code: 'PROPOSAL_UNKNOWN' });
  });

  it('of a province alone enters a document of the state', async () => {
    const state = input('national', { values: [standard('2026-07-01')] });
    expect(await s.act('adoptStandard', state, author('9900'))).toMatchObject({ code: 'REGION_UNKNOWN' });
    const { id, version } = await s.act('adoptStandard', state, author('99'));
    expect(await s.act('approveStandard', { proposal: id, version, legalityCheck }, approver('9900'))).toMatchObject({
      code: 'PROPOSAL_UNKNOWN',
    });
    expect(await s.act('approveStandard', { proposal: id, version, legalityCheck }, approver('99'))).toMatchObject({ state: 'APPROVED' });
    expect(await s.told('national')).toHaveLength(2);
  });
});

describe('what a document sets', () => {
  it('is not edited and not deleted by whoever runs the service', async () => {
    await proposed(aPlace());
    for (const text of [
      `update standard_values set value = '1'`,
      `update standards set region = '11'`,
      `update standards set document = '{}'`,
      'delete from standards',
      'delete from standard_values',
    ])
      await expect(s.runtime.pool.query(text), text).rejects.toThrow('permission denied');
  });
});
