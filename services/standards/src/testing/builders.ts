import { day, type Day, type Id } from '@jiuzhu/kernel';
import type { Content, Policy } from '../domain/catalogue/policy.ts';
import type { Standard, Value } from '../domain/standard.ts';

export const document = { number: '测民发〔2026〕8号', title: '关于调整标准的通知', issuer: '测试市民政局' };

export const aValue = (more: Partial<Value> = {}): Value => ({
  ...{ parameter: 'subsistence.standard', unit: 'fen_per_person_month', from: day('2026-07-01'), value: { urban: 71_000, rural: 48_000 } },
  ...more,
});

let made = 0;
const anId = <K extends string>(): Id<K> => `00000000-0000-8000-8000-${String((made += 1)).padStart(12, '0')}` as Id<K>;

/** A proposal for the prefecture 9900; approved where `approvedOn` is said. */
export const aStandard = ({ approvedOn, ...more }: Partial<Standard> & { readonly approvedOn?: Day } = {}): Standard => ({
  ...{
    id: anId<'standard'>(),
    state: 'proposed',
    region: '9900' as never,
  },
  ...{
    document,
    publishedAt: day('2026-06-18'),
    illustrative: false,
    values: [aValue()],
    adoptedBy: 'author-1',
    adoptedOn: day('2026-06-20'),
  },
  ...(approvedOn ? { state: 'approved', approved: { by: 'approver-1', on: approvedOn } } : {}),
  ...more,
});

const content: Content = {
  ...{ programme: 'subsistence', title: '最低生活保障', agency: '测试县民政局', eligible: '家庭人均收入低于当地标准的居民' },
  ...{ applyAt: '户籍所在地街道窗口', papers: ['户口簿'], amounts: [{ what: '低保标准', parameter: 'subsistence.standard' }] },
  ...{ basis: [{ document: '社会救助暂行办法', article: '第九条' }], from: day('2026-01-01') },
};

/** A draft for the county 990000 and the year 2026. */
export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  ...{ id: anId<'policy'>(), state: 'drafted', region: '990000' as never, year: 2026, content, version: 1 },
  ...{ draftedBy: 'author-1', draftedOn: day('2026-01-03') },
  ...more,
});
