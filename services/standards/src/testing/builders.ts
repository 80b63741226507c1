import { day, type Day, type Id } from '@jiuzhu/kernel';
import type { Standard, Value } from '../domain/standard.ts';

export const document = { number: '测民发〔2026〕8号', title: '关于调整标准的通知', issuer: '测试市民政局' };

export const aValue = (more: Partial<Value> = {}): Value => ({
  ...{ parameter: 'subsistence.standard', unit: 'fen_per_person_month', from: day('2026-07-01'), value: { urban: 71_000, rural: 48_000 } },
  ...more,
});

let made = 0;
/** A proposal for the prefecture 9900; approved where `approvedOn` is said. */
export const aStandard = ({ approvedOn, ...more }: Partial<Standard> & { readonly approvedOn?: Day } = {}): Standard => ({
  ...{
    id: `00000000-0000-8000-8000-${String((made += 1)).padStart(12, '0')}` as Id<'standard'>,
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
