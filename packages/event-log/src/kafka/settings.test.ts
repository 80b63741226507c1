import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as settings from './settings.ts';
import { usualPlan } from './topics.ts';

const root = new URL('../../../../', import.meta.url);
const rows = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', value = '', guards = '', shown = '']) => ({ what, value, guards, shown }));

const quoted = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** What is told, by its name alone. */
function told(it: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(it).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null ? Object.entries(told(value)) : [[name, value] as const],
    ),
  );
}

describe('the table of settings', () => {
  it('says of each what it is, and none that is not', () => {
    const { reading, ...others } = settings;
    const { lanes, keepMs } = usualPlan;
    const written = rows
      .filter(({ value }) => /^(-?\d+|true|false)$/.test(value))
      .flatMap(({ what, value }) => quoted(what).map((name) => [name, JSON.parse(value) as unknown] as const));
    expect(Object.fromEntries(written)).toEqual({ ...told(others), ...told(reading(settings.usual.leaseMs)), lanes, keepMs });
  });

  it('says against what, and by which file that is shown, if by any', () => {
    expect(rows.length).toBeGreaterThan(25);
    for (const { what, guards, shown } of rows) {
      expect([what, guards]).not.toContain('');
      if (shown === '-') continue;
      const files = quoted(shown);
      expect([what, files.filter((file) => existsSync(fileURLToPath(new URL(file, root))))]).toEqual([what, files]);
      expect(files).not.toEqual([]);
    }
  });
});
