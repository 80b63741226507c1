import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../database/services.ts';
import { holdsTest } from './holds-test.ts';
import { type Duty, readInventory, states } from './read-inventory.ts';

/** The duties of the services that are here, and those that they share with another, by what names them. */
const ours: Readonly<Record<number, readonly number[]>> = {
  0: [
    2, 3, 4, 23, 24, 25, 26, 27, 28, 30, 33, 34, 35, 36, 37, 38, 44, 45, 49, 52, 57, 59, 60, 64, 65, 66, 67, 68, 69, 70, 71, 72, 74, 76, 79,
    81, 83, 84, 86, 87, 88, 90, 91, 92, 93, 94, 95, 97, 98, 99, 100, 101, 103, 104, 106, 107, 108, 109, 110, 111, 112, 113, 115, 116, 117,
    118, 119, 120, 121, 122, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 149, 151, 152, 153, 154, 155, 159,
  ],
  1: [1, 6, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18],
  2: [1, 2, 7, 8, 9, 10, 11, 12, 13, 14, 17, 20, 22, 27],
  3: [1, 2, 3, 5, 6, 7, 8, 12, 13, 15, 17, 21, 22, 23],
  4: [8, 9, 12, 16, 19, 21, 22, 23, 24, 25, 26],
};

/** What the document says and the repository does not bear out. */
const faultsOf = (duties: readonly Duty[], textOf: (file: string) => string | undefined): readonly string[] =>
  duties.flatMap(({ number, state, shown, lacks }) => [
    ...(states.includes(state) ? [] : [`${number}: ${state} is no state`]),
    ...(state === 'works' && shown.length === 0 ? [`${number}: nothing shows it`] : []),
    ...(state !== 'works' && lacks === '' ? [`${number}: nobody says what it lacks`] : []),
    ...shown.flatMap(({ file, name }) => {
      const text = textOf(file);
      if (text === undefined) return [`${number}: there is no ${file}`];
      return holdsTest(file, text, name) ? [] : [`${number}: ${file} holds no test “${name}”`];
    }),
  ]);

const read = (file: string): string | undefined => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
const duties = readInventory(read('docs/inventory.md') ?? '');

describe('the inventory', () => {
  it('has each duty of these services once, and no other', () => {
    const named = Object.entries(ours).flatMap(([seed, numbers]) => numbers.map((it) => `${seed}-${it}`));
    expect(duties.map(({ number }) => number).toSorted()).toEqual(named.toSorted());
  });

  it('names for each that works a test that is there, and for each other what it lacks', () => {
    expect(faultsOf(duties, read)).toEqual([]);
  });

  it('would be found wrong', () => {
    const row = (cells: string) => readInventory(`| 0-4 | a duty | verification | ${cells} |`);
    const files: Readonly<Record<string, string>> = {
      'a.test.ts': "it('is so', () => {}); describe('a thing', () => {}); it.each(rows)('is so at $level', () => {});",
      'a.yaml': 'cases:\n  - { name: 一分钱之差 · one fen }\n',
    };
    const faults = (cells: string) => faultsOf(row(cells), (file) => files[file]);
    expect(faults('works | `a.test.ts` “is so”; `a.test.ts` “is so at $level”; `a.yaml` “一分钱之差” | ')).toEqual([]);
    expect(faults('works | `a.test.ts` “a thing”; `b.test.ts` “is so”; `a.yaml` “一分钱” | ')).toEqual([
      '0-4: a.test.ts holds no test “a thing”',
      '0-4: there is no b.test.ts',
      '0-4: a.yaml holds no test “一分钱”',
    ]);
    expect(faults('works | | ')).toEqual(['0-4: nothing shows it']);
    expect(faults('part | `a.test.ts` “is so” | ')).toEqual(['0-4: nobody says what it lacks']);
    expect(faults('soon | | because')).toEqual(['0-4: soon is no state']);
  });
});
