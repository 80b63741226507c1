import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { expectedIn, sorted } from '../red/expected.ts';
import { lintConfig } from './config.ts';
import { plugin } from './plugin.ts';

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'lint');
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: lintConfig(root) });
const results = await eslint.lintFiles(['**/*.ts']);
const found = results.flatMap(({ filePath, messages }) =>
  messages.map(({ line, ruleId, message }) => ({ file: relative(root, filePath), line, code: ruleId ?? message })),
);
const expected = globSync('**/*.ts', { cwd: root }).flatMap((file) => expectedIn(file, readFileSync(join(root, file), 'utf8')));

it('finds in the red fixtures what they say is wrong, and nothing else', () => {
  expect(sorted(found)).toEqual(sorted(expected));
});

it('has been seen to be red for each of our own rules', () => {
  const seen = new Set(found.map(({ code }) => code));
  expect(Object.keys(plugin.rules ?? {}).filter((rule) => !seen.has(`jiuzhu/${rule}`))).toEqual([]);
});

it.each([
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/switch-exhaustiveness-check',
  'no-restricted-globals',
  'no-restricted-properties',
])('has been seen to be red for %s', (rule) => expect(found.map(({ code }) => code)).toContain(rule));
