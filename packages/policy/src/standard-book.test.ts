import { describe, expect, it, test } from 'vitest';
import { fenAmount, fenPerPersonMonth } from './parameter.ts';
import { readStandards, StandardsInvalid } from './standard-book.ts';
import type { BookOptions } from './standard-book.ts';

const valid = `
id: dibao.standard
unit: fen_per_person_month
region: 3301
values:
  - from: 2026-07-01
    publishedAt: 2026-06-18
    value: { urban: 128000, rural: 96000 }
    ref: { doc: 示例〔2026〕1号, article: 第一条, title: 关于调整标准的通知, issuer: 示例市民政局 }
    enteredBy: officer-1
    approvedBy: officer-2
`;
const law = { standard: fenPerPersonMonth('dibao.standard', { by: 'settlement' }) };

const faultsOf = (text: string | readonly string[], options: BookOptions = {}): readonly string[] => {
  try {
    readStandards(
      [text].flat().map((it, at) => ({ name: `${String(at)}.yaml`, text: it })),
      options,
    );
  } catch (error) {
    if (error instanceof StandardsInvalid) return error.faults.map(({ file, path, message }) => `${file} ${path} ${message}`);
    throw error;
  }
  return [];
};
const value = (from: string, publishedAt: string, rest = ''): string =>
  `  - { from: ${from}, publishedAt: ${publishedAt}, value: 1, illustrative: true, ref: { doc: a, title: b, issuer: c }${rest} }\n`;
const file = (...values: readonly string[]): string => `id: a.b\nunit: fen\nregion: 33\nvalues:\n${values.join('')}`;

describe('a standard file', () => {
  it('is read when every value has place, time, source, and two officers', () => {
    expect(faultsOf(valid, { laws: [law] })).toEqual([]);
  });

  test.each([
    [
      '    ref: { doc: 示例〔2026〕1号, article: 第一条, title: 关于调整标准的通知, issuer: 示例市民政局 }\n',
      '',
      'values[0].ref is missing, and a value has a source',
    ],
    ['issuer: 示例市民政局', 'issuer: " "', 'values[0].ref.issuer is empty'],
    ['issuer: 示例市民政局', 'url: x, issuer: 示例市民政局', 'values[0].ref Unrecognized key: "url"'],
    [
      'unit: fen_per_person_month',
      'unit: yuan',
      'unit is none of fen, fen_per_person_month, bp, count, months, wd, d, h, dm2, choice, table',
    ],
    ['region: 3301', 'region: 330', "region is neither 'national' nor a code of 2, 4, 6, 9 or 12 digits"],
    ['from: 2026-07-01', 'from: 2026-06-31', 'values[0].from is not a calendar day YYYY-MM-DD'],
    ['publishedAt: 2026-06-18', 'to: 2026-06-30\n    publishedAt: 2026-06-18', 'values[0].to is before from'],
    ['id: dibao.standard', 'id: dibao standard', 'id is not a parameter id such as dibao.standard'],
    ['approvedBy: officer-2', 'approvedBy: officer-1', 'values[0].approvedBy is the one who entered the value'],
    [
      '    approvedBy: officer-2\n',
      '',
      'values[0].approvedBy is missing: a value that is not illustrative is approved by a second officer',
    ],
    ['values:', 'inherit: none\nvalues:', ' Unrecognized key: "inherit"'],
    ['value: { urban: 128000, rural: 96000 }', 'value: null', 'values[0].value is missing'],
  ])('is not read with %j as %j', (from, to, fault) => {
    expect(valid).toContain(from);
    expect(faultsOf(valid.replace(from, to))).toEqual([`0.yaml ${fault}`]);
  });

  test.each([
    ['a repeated key', 'id: a\nid: b\n'],
    ['an alias', 'id: &x a\nunit: *x\n'],
    ['two documents', 'id: a\n---\nid: b\n'],
    ['a tag', 'id: !!js/function a\n'],
    ['half a list', 'values: [1, 2\n'],
  ])('is not read with %s', (_, text) => {
    const faults = faultsOf(text);
    expect(faults).not.toEqual([]);
    expect(faults.every((fault) => fault.startsWith('0.yaml  is not plain YAML: '))).toBe(true);
  });

  test.each(['', '42', '- 1', '"text"'])('is not read from %j', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });

  it('names every fault of every file, and reads none of them', () => {
    const faults = faultsOf([
      valid.replace('unit: fen_per_person_month', 'unit: yuan').replace('2026-06-18', 'soon'),
      valid.replace('id: ', 'name: '),
    ]);
    expect(faults.map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      '0.yaml unit',
      '0.yaml values[0].publishedAt',
      '1.yaml id',
      '1.yaml ',
    ]);
  });

  it('is held against the parameter in code: unit, shape, and whole fen', () => {
    expect(faultsOf(valid, { laws: [{ standard: fenAmount('dibao.standard') }] })).toEqual([
      '0.yaml unit is fen_per_person_month, and dibao.standard is in fen',
    ]);
    expect(faultsOf(valid.replace('rural: 96000', 'rural: 960.5'), { laws: [law] })).toEqual([
      '0.yaml values[0].value .rural is not a whole number of fen, 0 or more',
    ]);
  });
});

describe('two values for the same day', () => {
  it('do not exist when each ends where the next begins', () => {
    expect(faultsOf(file(value('2025-07-01', '2025-06-01'), value('2026-07-01', '2026-06-01')))).toEqual([]);
    expect(faultsOf(file(value('2025-07-01', '2025-06-01', ', to: 2026-06-30'), value('2026-07-01', '2026-06-01')))).toEqual([]);
  });

  it('do not exist when the later notice corrects the earlier from the same day', () => {
    expect(faultsOf(file(value('2026-07-01', '2026-06-01'), value('2026-07-01', '2026-08-01')))).toEqual([]);
  });

  it('exist when a written end reaches into the next', () => {
    expect(faultsOf(file(value('2025-07-01', '2025-06-01', ', to: 2026-07-01'), value('2026-07-01', '2026-06-01')))).toEqual([
      '0.yaml values[0] reaches into the value from 2026-07-01',
    ]);
  });

  it('exist when both begin and were published on the same days', () => {
    expect(faultsOf(file(value('2026-07-01', '2026-06-01'), value('2026-07-01', '2026-06-01')))).toEqual([
      '0.yaml values[1] is a second value from the same day, published on the same day',
    ]);
  });

  it('exist when a retroactive notice without an end is followed by an older one', () => {
    const later = value('2026-07-01', '2026-06-01');
    expect(faultsOf(file(later, value('2026-01-01', '2026-08-01')))).toEqual([
      '0.yaml values[1] has no end, and was published after the value from 2026-07-01',
    ]);
    expect(faultsOf(file(later, value('2026-01-01', '2026-08-01', ', to: 2026-06-30')))).toEqual([]);
  });

  it('exist when two files speak for the same place', () => {
    const [one, other] = [file(value('2025-07-01', '2025-06-01')), file(value('2026-07-01', '2026-06-01'))];
    expect(faultsOf([one, other])).toEqual(['1.yaml  gives values of a.b for 33, as 0.yaml does']);
    expect(faultsOf([one, other.replace('region: 33', 'region: 34')])).toEqual([]);
  });
});
