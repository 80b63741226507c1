import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectedIn } from '../red/expected.ts';
import { cruiseTree, isUnseen } from './cruise-tree.ts';
import { boundaries } from './rules.ts';

const repository = join(import.meta.dirname, '..', '..', '..', '..');
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'boundaries');
const rules = boundaries.map(({ name }) => name ?? '');

it.each(rules)('%s is broken by each import that its fixture marks, and no other rule is', async (name) => {
  const root = join(fixtures, name);
  const { files, violations } = await cruiseTree(root);
  const expected = files.flatMap((file) => expectedIn(file, readFileSync(join(root, file), 'utf8')));
  expect(expected.map(({ code }) => code)).toContain(name);
  expect(violations.map(({ from, rule }) => `${from} ${rule}`).sort()).toEqual(expected.map(({ file, code }) => `${file} ${code}`).sort());
});

it('accepts a tree that keeps every rule, with every kind of import that is allowed', async () => {
  const { violations, files, unseen } = await cruiseTree(join(fixtures, 'clean'));
  expect(violations).toEqual([]);
  expect(unseen).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

it('has a rule for each fixture', () => {
  const trees = readdirSync(fixtures).filter((name) => name !== 'clean' && name !== 'node_modules');
  expect(trees.sort()).toEqual([...rules].sort());
});

it('sees a workspace that is imported by name as the folder it is, and what is imported as a type alone', async () => {
  const { files, unseen, edges } = await cruiseTree(repository, ['packages/service-kit/src/kinds']);
  expect(files.length).toBeGreaterThan(5);
  expect(unseen).toEqual([]);
  expect(edges('packages/service-kit/src/kinds/reaction.ts')).toContain('packages/kernel/src/index.ts');
});

it.each([
  ['a file it never came to', 'export const a = 1;', undefined, true],
  ['a file whose imports it did not see', "import type { A } from './a.ts';", [], true],
  ['a file whose re-exports it did not see', "export {\n  a,\n} from './a.ts';", [], true],
  ['a file without imports', 'export const from = (it) => it;', [], false],
  ['a file whose imports it saw', "import { a } from './a.ts';", ['a.ts'], false],
])('tells whether it was blind: %s', (_case, text, seen, unseen) => {
  expect(isUnseen(text, seen)).toBe(unseen);
});
