import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectedIn } from '../red/expected.ts';
import { cruiseTree } from './cruise-tree.ts';
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

it('sees every file of this repository, and a workspace imported by name as the folder it is', async () => {
  const { files, unseen, edges } = await cruiseTree(repository);
  expect(files.length).toBeGreaterThan(100);
  expect(unseen).toEqual([]);
  expect(edges('packages/service-kit/src/kinds/reaction.ts')).toContain('packages/kernel/src/index.ts');
});
