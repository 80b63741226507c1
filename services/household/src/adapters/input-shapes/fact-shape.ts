import { z } from 'zod';
import type { Told } from '../../domain/record-facts.ts';
import type { FactKind, TransferSort } from '../../domain/statement.ts';
import { codes, day, evidence, fen, id, left } from '../input-shapes.ts';

/** Which items a kind of fact has. */
const items = {
  income: ['wage', 'operating', 'property', 'transfer'],
  spending: ['medical', 'education', 'rehabilitation', 'work-cost', 'support-paid', 'housing'],
  property: ['deposit', 'securities', 'insurance', 'online-finance', 'vehicle', 'home', 'business', 'machinery'],
} as const satisfies Readonly<Record<FactKind, readonly string[]>>;

const sorts = [
  ...(['preferential-pension', 'family-planning-award', 'scholarship', 'good-samaritan-award'] as const),
  ...(['social-assistance', 'basic-pension', 'social-insurance', 'old-age-allowance'] as const),
] as const satisfies readonly TransferSort[];
const counted: readonly string[] = ['vehicle', 'home', 'business', 'machinery'];
const upTo = (most: number, message: string) => left(z.int(message).min(0, message).max(most, message));

/** A fact as it comes: flat, as the graph has it. An income or a spending says its months, only a home its area. */
export const fact = z
  .object({
    person: left(id('person')),
    kind: z.enum(['income', 'spending', 'property']),
    item: codes([...items.income, ...items.spending, ...items.property]),
    amount: fen,
    sort: left(codes(sorts)),
    months: left(z.int().min(1, '期间应为 1 至 12 个月').max(12, '期间应为 1 至 12 个月')),
    count: upTo(10_000, '数量应为 0 至 10000 的整数'),
    area: upTo(10_000_000, '面积应为 0 至 10000000 的整数（平方分米）'),
    asOf: day,
    source: z.enum(['declared', 'verified', 'corrected']),
    evidence,
    replaces: left(id('statement')),
  })
  .check(({ value: { kind, item, sort, months, count, area }, issues }) => {
    const wrong = (field: string, message: string) => issues.push({ code: 'custom', path: [field], message, input: undefined });
    if (!(items[kind] as readonly string[]).includes(item)) wrong('item', '此类事实没有这一项目');
    if ((months === undefined) !== (kind === 'property')) wrong('months', '收入和支出应填写期间，财产不填');
    if (sort !== undefined && !(kind === 'income' && item === 'transfer')) wrong('sort', '只有转移净收入填写种类');
    if (count !== undefined && !counted.includes(item)) wrong('count', '此项目不计数量');
    if (area !== undefined && item !== 'home') wrong('area', '只有房屋填写面积');
  })
  .transform(({ item, amount, sort, months, count, area, ...told }): Told => {
    const given = Object.entries({ sort, months, count, area }).filter(([, figure]) => figure !== undefined);
    return { ...told, value: { item, amount, ...Object.fromEntries(given) } } as Told;
  });
