import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { runFile } from './run-file.ts';

const root = join(import.meta.dirname, '..', '..');
const room = mkdtempSync(join(tmpdir(), 'jiuzhu-cases-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const ours = globSync('services/*/cases/*.yaml', { cwd: root }).sort();

test.each(ours)('%s comes out as it says', async (file) => {
  const results = await runFile(join(root, file));
  expect(results.length).toBeGreaterThan(0);
  expect(results.filter(({ differences }) => differences.length > 0)).toEqual([]);
});

it('there are case files to run', () => {
  expect(ours.length).toBeGreaterThan(0);
});

const figures = `
  subsistence.standard: { urban: 600 yuan, rural: 600 yuan }
  subsistence.income.window: 12
  subsistence.rounding.mode: up
  subsistence.rounding.unit: yuan`;

let files = 0;
const aFile = (cases: string, { standards = figures, programme = 'subsistence', base = 'example' } = {}): string => {
  const path = join(room, `${String((files += 1))}.yaml`);
  const head = `programme: ${programme}\nregion: '990000'\nday: 2026-11-20\nbase: ${base}\nstandards:${standards}\ncases:\n`;
  writeFileSync(path, head + cases);
  return path;
};
const said = async (path: string): Promise<readonly string[]> => (await runFile(path)).flatMap(({ differences }) => differences);
const given = 'given: { members: [{ name: 甲, income: { wage: 100 } }] }';

describe('a case file from anywhere', () => {
  it('passes when every expectation is met, whichever way the amount is written', async () => {
    for (const amount of ['500', '500.00', "'500.0'"])
      expect(await said(aFile(`  - { name: 一, ${given}, expect: { amount: ${amount} } }`))).toEqual([]);
  });

  it('says each difference', async () => {
    expect(
      await said(
        aFile(`  - { name: 一, ${given}, expect: { outcome: refuse, amount: 499.99, failing: [income], reasons: { income: fail } } }`),
      ),
    ).toEqual([
      'outcome: expected refuse, got confirm',
      'amount: expected 499.99, got 500.00',
      'failing: expected income, got none',
      'reasons.income: expected fail, got pass',
    ]);
  });

  it('names the standard that is missing', async () => {
    const without = figures.replace(/\n {2}subsistence\.standard.*/, '');
    expect(await said(aFile(`  - { name: 一, ${given}, expect: { amount: 500 } }`, { standards: without, base: 'national' }))).toEqual([
      'no standard subsistence.standard for 990000 on 2026-11-20',
    ]);
  });

  test.each([
    ['a misspelt key', 'given: { member: [] }', /given\.member is not known here/],
    [
      'an amount that is none',
      'given: { members: [{ name: 甲, income: { wage: 1.005 } }] }',
      /given\.members\[1\]\.income\.wage\.amount is not an amount/,
    ],
    ['a day that does not exist', 'given: { members: [{ name: 甲, born: 1999-02-29 }] }', /born is not a calendar day/],
    ['nobody', 'given: {}', /nobody/],
    ['one who is not a member', `given: { alone: 乙, members: [{ name: 甲 }] }`, /given\.alone is none of 甲/],
  ])('does not run with %s, and says where', async (_, wrong, message) => {
    expect((await said(aFile(`  - { name: 一, ${wrong}, expect: { amount: 1 } }`))).join('\n')).toMatch(message);
  });

  it('fails when it expects nothing, or something that is no outcome', async () => {
    expect(await said(aFile(`  - { name: 一, ${given}, expect: {} }`))).toEqual(['expects nothing']);
    expect((await said(aFile(`  - { name: 一, ${given}, expect: { ammount: 500 } }`)))[0]).toMatch(/^ammount is not an outcome/);
  });

  it('fails when its standards do not fit the law, or are none of it', async () => {
    const expecting = `  - { name: 一, ${given}, expect: { amount: 500 } }`;
    expect(await said(aFile(expecting, { standards: figures.replace('window: 12', 'window: many') }))).toEqual([
      'standards: subsistence.income.window for 990000 values[0].value is not a whole number of 0 or more',
    ]);
    expect(await said(aFile(expecting, { standards: figures.replace('rounding.mode', 'roundness.mode') }))).toEqual([
      'standards: subsistence.roundness.mode is no parameter of this programme',
    ]);
  });

  it('fails for a programme that nobody knows, a file that is not there, and one that is no YAML', async () => {
    expect((await said(aFile(`  - { name: 一, ${given}, expect: { amount: 1 } }`, { programme: 'lottery' })))[0]).toMatch(
      /^programme lottery is not known/,
    );
    expect(await said(join(room, 'absent.yaml'))).toEqual(['there is no such file, or it cannot be read']);
    expect((await said(aFile('  - {')))[0]).toMatch(/^is not YAML/);
  });
});
