import { randomUUID } from 'node:crypto';
import { anonymousActor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { author, clerk, officer, openStandards, type Opened, partner } from './opened.ts';

let s: Opened;
const document = { number: '测发改〔2026〕3号', title: '关于启动联动机制的通知', issuer: '测试市发展改革委' };
const keyed = (values: Readonly<Record<string, object>>) => Object.entries(values).map(([key, it]) => ({ key, ...it }));
const law = (more: Readonly<Record<string, readonly object[]>> = {}) =>
  Object.entries({
    'price-linkage.index': [{ word: 'cpi' }],
    'price-linkage.threshold': keyed({ cpi: { number: 300 }, food: { number: 600 } }),
    'price-linkage.formula': [{ word: 'steps' }],
    'price-linkage.steps': [
      { row: 0, key: 'from', number: 300 },
      { row: 0, key: 'divisor', number: 12 },
      { row: 1, key: 'from', number: 500 },
      { row: 1, key: 'divisor', number: 8 },
    ],
    'price-linkage.groups': ['subsistence', 'orphan'].map((word, row) => ({ row, key: 'group', word })),
    'price-linkage.paid-after': [{ number: 1 }],
    'subsistence.standard': keyed({ urban: { fen: 90_000 }, rural: { fen: 60_000 } }),
    ...more,
  }).map(([parameter, cells]) => ({ parameter, from: '2026-01-01', cells }));
const city = '9903';
beforeAll(async () => {
  s = await openStandards();
  for (const region of [city, '9904']) await s.bind({ region, document, publishedAt: '2026-01-05', values: law() }, '99');
  const values = law({ 'price-linkage.index': [{ word: 'scpi' }], 'price-linkage.threshold.scpi': [{ number: 300 }] });
  await s.bind({ region: '9905', document, publishedAt: '2026-01-05', values }, '99');
  await s.hear();
});
afterAll(() => s.close());

const statistician = officer('statistician', '99');
const said = (month: string, more: object = {}) => {
  const [year = 0, one = 0] = month.split('-').map(Number);
  const after = `${String(one === 12 ? year + 1 : year)}-${String((one % 12) + 1).padStart(2, '0')}-12`;
  return { region: city, month, cpi: 330, food: 200, publishedOn: after, ...more };
};
const record = (month: string, more: object = {}, actor = statistician) => s.act('recordPriceIndex', said(month, more), actor);
const told = async (region = city) => {
  const text = `select type, data from kit_outbox where stream = $1 and type like '%price-linkage%' order by stream_version`;
  const { rows } = await s.runtime.pool.query<{ type: string; data: Record<string, unknown> }>(text, [`region/${region}`]);
  return rows.map(({ type, data }) => [type.split('.')[1], data['month'], data['paidFor'], data['urban'] ?? null, data['rural'] ?? null]);
};
const read =
  'query ($id: ID!) { it: priceIndex(id: $id) { month cpi food scpi corrects { id } correctedBy { id } linkage { triggered by rise urban urbanText rural groups told explanation } } }';

describe('the prices of a month', () => {
  it('that trigger start a subsidy, and say how much for each person and why', async () => {
    const { id, __typename } = await record('2026-01');
    expect(__typename).toBe('PriceIndex');
    const { it: seen } = await s.query<{ it: { linkage: { explanation: readonly string[] } } }>(read, { id });
    expect(seen).toMatchObject({
      ...{ month: '2026-01', cpi: 330, food: 200, scpi: null, corrects: null, correctedBy: null },
      linkage: {
        triggered: true,
        by: 'CPI',
        rise: 330,
        urban: 7_500,
        urbanText: '75.00 元',
        rural: 5_000,
        groups: ['subsistence', 'orphan'],
        told: 'STARTED',
      },
    });
    const [cpi, food, outcome] = seen.linkage.explanation;
    expect(cpi).toContain('【符合】居民消费价格指数月度同比涨幅：3.3%，应不低于3%');
    expect(cpi).toContain('测发改〔2026〕3号');
    expect(food).toContain('【不符合】食品价格指数月度同比涨幅：2%，应不低于6%');
    expect(outcome).toBe('2026-01 启动价格临时补贴：按居民消费价格指数月度同比涨幅计，城镇每人每月 75.00 元，农村每人每月 50.00 元');
    expect(await told()).toEqual([['price-linkage-started', '2026-01', '2026-02', 7_500, 5_000]]);
  });

  it('are told month by month, and once that they have stopped', async () => {
    await record('2026-02', { cpi: 500 });
    await record('2026-03', { cpi: 299 });
    await record('2026-04', { cpi: -20 });
    expect((await told()).slice(1)).toEqual([
      ['price-linkage-started', '2026-02', '2026-03', 11_250, 7_500],
      ['price-linkage-stopped', '2026-03', '2026-04', null, null],
    ]);
  });

  it('are corrected by a later record that names the newest, and never edited', async () => {
    const region = '9904';
    const first = await record('2026-01', { region });
    expect(await record('2026-01', { region })).toMatchObject({ code: 'FIGURES_RECORDED', path: ['corrects'] });
    expect(await record('2026-01', { region, corrects: randomUUID() })).toMatchObject({ code: 'FIGURES_RECORDED' });
    expect(await record('2026-02', { region, corrects: first.id })).toMatchObject({ code: 'FIGURES_RECORDED' });
    const same = await record('2026-01', { region, cpi: 340, corrects: first.id });
    const less = await record('2026-01', { region, cpi: 290, corrects: same.id });
    expect(await record('2026-01', { region, corrects: first.id })).toMatchObject({ code: 'FIGURES_RECORDED' });
    expect(await told(region)).toEqual([
      ['price-linkage-started', '2026-01', '2026-02', 7_500, 5_000],
      ['price-linkage-stopped', '2026-01', '2026-02', null, null],
    ]);
    const query =
      'query ($region: String!) { it: priceIndices(region: $region, year: 2026) { id cpi corrects { id } correctedBy { id } linkage { told } } }';
    expect(await s.query(query, { region })).toEqual({
      it: [
        { id: first.id, cpi: 330, corrects: null, correctedBy: { id: same.id }, linkage: { told: 'STARTED' } },
        { id: same.id, cpi: 340, corrects: { id: first.id }, correctedBy: { id: less.id }, linkage: { told: null } },
        { id: less.id, cpi: 290, corrects: { id: same.id }, correctedBy: null, linkage: { told: 'STOPPED' } },
      ],
    });
    await expect(s.runtime.pool.query('update price_indices set rises = $1', ['{}'])).rejects.toThrow();
  });

  it('recorded by three at once are recorded once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => record('2026-02', { region: '9904' })));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['FiguresRecorded', 'FiguresRecorded', 'PriceIndex']);
    expect((await told('9904')).filter(([, month]) => month === '2026-02')).toHaveLength(1);
  });

  it('need the index that the place looks at, and no other', async () => {
    expect(await record('2026-01', { region: '9905' })).toMatchObject({ code: 'FIGURE_MISSING', path: ['scpi'] });
    expect(await record('2026-01', { region: '9905', cpi: null, food: null, scpi: 300 })).toMatchObject({ __typename: 'PriceIndex' });
  });

  it('are not decided by where the law of the place is not written', async () => {
    expect(await record('2026-01', { region: '9906' })).toMatchObject({ code: 'STANDARD_MISSING' });
    expect(await record('2025-11', { region: city })).toMatchObject({ code: 'STANDARD_MISSING' });
  });

  it.each([
    ['before they are published', { publishedOn: '2026-07-01' }, 'PUBLISHED_LATER'],
    ['as published within the month itself', { publishedOn: '2026-05-31' }, 'INVALID_INPUT'],
    ['of a street', { region: '990301001' }, 'INVALID_INPUT'],
    ['of the state', { region: 'national' }, 'INVALID_INPUT'],
    ['of another province', { region: '9801' }, 'REGION_UNKNOWN'],
    ['as a fall below nothing', { cpi: -10_001 }, 'INVALID_INPUT'],
  ])('are not recorded %s', async (_, more, code) => {
    expect(await record('2026-05', more)).toMatchObject({ code });
  });

  it('are recorded by statisticians of a county or above, and read by officers', async () => {
    for (const actor of [clerk, author(), partner, officer('statistician', '990301001')])
      await expect(record('2026-05', {}, actor)).rejects.toThrow('FORBIDDEN');
    const { id } = await record('2026-05', { cpi: 100 });
    expect(await s.query(read, { id }, statistician)).toMatchObject({ it: { cpi: 100 } });
    for (const actor of [partner, anonymousActor]) expect(await s.query(read, { id }, actor)).toEqual({ it: null });
  });
});
