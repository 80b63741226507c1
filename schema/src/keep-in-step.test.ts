import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepInStep, outOfStep } from './keep-in-step.ts';

const folder = mkdtempSync(join(tmpdir(), 'in-step-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('names the files that are missing or differ, and no other', () => {
  writeFileSync(join(folder, 'same.md'), 'same');
  writeFileSync(join(folder, 'moved.md'), 'before');
  const files = ['same.md', 'moved.md', 'absent.md'].map((file) => ({ file, text: 'same' }));
  expect(outOfStep(files, folder).map(({ file }) => file)).toEqual(['moved.md', 'absent.md']);
});

it('fails when a generator gave nothing to compare', () => {
  expect(() => keepInStep([], 'npm run generate')).toThrow(/nothing was compared/);
});
