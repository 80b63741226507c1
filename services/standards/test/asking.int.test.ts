import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approver, author, clerk, openStandards, partner, type Opened } from './opened.ts';

let s: Opened;
const document = { number: '测民发〔2026〕8号', title: '关于调整标准的通知', issuer: '测试市民政局' };
const homes = (region: string, number: number, more: object = {}) => ({
  ...{ region, document, publishedAt: '2026-01-01' },
  values: [{ parameter: 'subsistence.margin.multiple', from: '2026-01-01', cells: [{ number }], ...more }],
});
beforeAll(async () => {
  s = await openStandards();
  s.turnTo('2026-06-20');
  await s.bind(homes('99', 15_000), '99');
  await s.bind(homes('9900', 20_000, { to: '2026-12-31' }));
  await s.bind(homes('990001', 18_000));
});
afterAll(() => s.close());

type Level = {
  readonly region: string;
  readonly wins: boolean;
  readonly written: { readonly cells: readonly { readonly number: number }[] } | null;
};
const asked = `missing because cells { number text } levels { region wins written { cells { number } } }`;
const inForce = async (region: string, day = '2026-07-01') => {
  const text = `query ($region: String!, $day: Date!) { it: standardInForce(parameter: "subsistence.margin.multiple", region: $region, day: $day) { ${asked} } }`;
  return (
    await s.query<{ it: { readonly cells: unknown; readonly because: string; readonly levels: readonly Level[] } }>(text, { region, day })
  ).it;
};

describe('what binds', () => {
  it('is shown with the chain up to the state, which level wins, and by which rule', async () => {
    const { levels, cells, because } = await inForce('990000001');
    expect(levels.map(({ region, wins, written }) => [region, wins, written?.cells[0]?.number])).toEqual([
      ['990000001', false, undefined],
      ['990000', false, undefined],
      ['9900', true, 20_000],
      ['99', false, 15_000],
      ['national', false, undefined],
    ]);
    expect(cells).toEqual([{ number: 20_000, text: '200%' }]);
    expect(because).toBe('以离该地最近的一级所发布的为准：测试市民政局，测民发〔2026〕8号');
  });

  it('is the higher level’s from the day after the nearer one’s has ended', async () => {
    expect((await inForce('990000', '2026-12-31')).cells).toMatchObject([{ number: 20_000 }]);
    expect((await inForce('990000', '2027-01-01')).cells).toMatchObject([{ number: 15_000 }]);
  });

  it('is compared between places in one question, and in one statement', async () => {
    s.statements.length = 0;
    const { it } = await s.query<{ it: unknown }>(
      `{ it: standardComparison(parameter: "subsistence.margin.multiple", regions: ["990001", "990000", "980000"], day: "2026-07-01") { region missing cells { number } } }`,
    );
    expect(it).toEqual([
      { region: '990001', missing: null, cells: [{ number: 18_000 }] },
      { region: '990000', missing: null, cells: [{ number: 20_000 }] },
      { region: '980000', missing: 'NOT_WRITTEN', cells: null },
    ]);
    expect(s.statements.filter((name) => name.startsWith('standards'))).toEqual(['standards-approved-in']);
  });

  it('is asked of all parameters that laws name, and what is missing is the rest', async () => {
    const text = `{ all: standardsOf(region: "990000", day: "2026-07-01") { parameter { id services } missing }
      missing: missingStandards(region: "990000", day: "2026-07-01") { parameter { id } missing } }`;
    type One = { readonly parameter: { readonly id: string; readonly services?: readonly string[] }; readonly missing: string | null };
    const { all, missing } = await s.query<{ all: readonly One[]; missing: readonly One[] }>(text);
    expect(all.filter(({ missing }) => missing === null).map(({ parameter }) => parameter)).toEqual([
      { id: 'subsistence.margin.multiple', services: ['subsistence'] },
    ]);
    expect(missing.map(({ parameter }) => parameter.id)).toEqual(
      all.map(({ parameter }) => parameter.id).filter((id) => id !== 'subsistence.margin.multiple'),
    );
  });

  it('lapses where it ends within the days asked', async () => {
    const lapsing = async (region: string, days: number) => {
      const text = `query ($region: String!, $days: Int!) { it: lapsingStandards(region: $region, days: $days) { lastDay parameter { id } written { region } afterwards { region } } }`;
      return (await s.query<{ it: unknown }>(text, { region, days })).it;
    };
    expect(await lapsing('990000', 194)).toEqual([
      {
        lastDay: '2026-12-31',
        parameter: { id: 'subsistence.margin.multiple' },
        written: { region: '9900' },
        afterwards: { region: '99' },
      },
    ]);
    expect(await lapsing('990000', 193)).toEqual([]);
    expect(await lapsing('990001', 194)).toEqual([]);
  });

  it('is asked with a place, a day and a parameter that are some', async () => {
    expect(await s.query(`{ it: standardInForce(parameter: "no.such", region: "990000", day: "2026-07-01") { missing } }`)).toEqual({
      it: null,
    });
    await expect(s.query(`{ it: standardsOf(region: "99000", day: "2026-07-01") { missing } }`)).rejects.toThrow('BAD_USER_INPUT');
    await expect(s.query(`{ it: lapsingStandards(region: "990000", days: 732) { lastDay } }`)).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('the register of proposals', () => {
  const page = async (more: object = {}, actor = clerk) => {
    const text = `query ($region: String, $state: StandardState, $first: Int, $after: String) {
      it: standardProposals(region: $region, state: $state, first: $first, after: $after) { edges { cursor node { state region } } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      readonly edges: readonly { readonly node: { readonly region: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
    const { it } = await s.query<{ it: Page }>(text, more as never, actor);
    return { ...it.pageInfo, regions: it.edges.map(({ node }) => node.region) };
  };

  it('is read page by page, the latest first, and not beyond its end', async () => {
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ regions: ['990001', '9900'], hasNextPage: true });
    expect(await page({ first: 2, after: first.endCursor })).toMatchObject({ regions: ['99'], hasNextPage: false });
    expect(await page({ first: 2, after: 'rubbish' })).toMatchObject({ regions: ['990001', '9900'] });
  });

  it('is narrowed to a place and to what has become of them', async () => {
    await s.act('adoptStandard', homes('990002', 1), author());
    expect(await page({ state: 'PROPOSED' })).toMatchObject({ regions: ['990002'] });
    expect(await page({ region: '9900', state: 'APPROVED' })).toMatchObject({ regions: ['9900'] });
    expect(await page({ region: '9900', state: 'WITHDRAWN' })).toMatchObject({ regions: [] });
  });

  it('is open to whoever handles a case or makes standards, wherever, and to nobody else', async () => {
    for (const actor of [author('98'), approver('98'), { ...clerk, region: '110101' }])
      expect((await page({}, actor)).regions).toHaveLength(4);
    await expect(page({}, partner)).rejects.toThrow('FORBIDDEN');
    expect(
      await s.query(
        `{ it: standardInForce(parameter: "subsistence.margin.multiple", region: "990000", day: "2026-07-01") { missing } }`,
        {},
        partner,
      ),
    ).toEqual({
      it: null,
    });
  });
});
