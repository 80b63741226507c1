import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Settlement } from '../household.ts';
import { otherIncomeItems } from '../household.ts';
import type { Life } from '../people/life.ts';
import { oldest } from '../tables/by-age.ts';
import { readTable } from '../tables/read-table.ts';
import type { Row } from '../tables/read-table.ts';

export type OtherIncomeItem = (typeof otherIncomeItems)[number];
export type OtherIncome = Readonly<Record<OtherIncomeItem, number>>;

type Line = {
  readonly item: OtherIncomeItem;
  readonly isHeads: boolean;
  readonly rate: number;
  readonly lowest: number;
  readonly highest: number;
  readonly at: number;
};

const rows = readTable('other-income');
const isFor = (settlement: Settlement, age: number) => (row: Row) =>
  [settlement, 'any'].includes(row.text('settlement')) && row.number('from') <= age && age <= row.number('to');
/** What somebody of an age may have: most ages have little to ask for. */
const linesFor = (settlement: Settlement): readonly (readonly Line[])[] =>
  Array.from({ length: oldest + 1 }, (_, age) => rows.filter(isFor(settlement, age)).map(lineIn));
const lineIn = (row: Row): Line => ({
  item: itemIn(row.text('item')),
  isHeads: row.text('whose') === 'head',
  rate: row.number('rate') / 100,
  lowest: row.number('lowest'),
  highest: row.number('highest'),
  at: rows.indexOf(row),
});

function itemIn(text: string): OtherIncomeItem {
  const item = otherIncomeItems.find((it) => it === text);
  if (!item) throw new RangeError(`other-income.csv names an item that nobody knows: ${text}`);
  return item;
}

const lines = { urban: linesFor('urban'), rural: linesFor('rural') };
const none: OtherIncome = {
  'preferential-pension': 0,
  'family-planning-award': 0,
  scholarship: 0,
  'good-samaritan-award': 0,
  'social-assistance': 0,
  'basic-pension': 0,
};

/** What a region or the state may leave out of the income (57号 Art 13 para 2), in fen a month; who gets a pension by contribution has no basic one. */
export const otherIncomeOf = (source: Source, no: number, { age, student, pensioned, away }: Life, settlement: Settlement): OtherIncome => {
  let income = none;
  if (away) return income;
  for (const { item, isHeads, rate, lowest, highest, at } of lines[settlement][age] ?? []) {
    if (isHeads && no > 0) continue;
    if ((item === 'basic-pension' && pensioned) || (item === 'scholarship' && !student)) continue;
    if (draw(source, field.otherIncome + at, no) >= rate) continue;
    income = { ...income, [item]: Math.round(lowest + (highest - lowest) * draw(source, field.otherIncomeAmount + at, no)) * 100 };
  }
  return income;
};
