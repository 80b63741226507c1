import { describe, expect, it } from 'vitest';
import { count, lineOf, succeeded, type File } from './count.ts';

const aFile = (state: ReturnType<File['state']>, ...tests: string[]): File => ({
  state: () => state,
  children: { allTests: () => tests.map((it) => ({ result: () => ({ state: it }) })) },
});

describe('the last line of a run', () => {
  it('counts tests, and leaves out the skipped when there are none', () => {
    expect(lineOf(count([aFile('passed', 'passed', 'passed')], 0))).toBe('2 passed, 0 failed');
    expect(lineOf(count([aFile('failed', 'passed', 'failed', 'skipped')], 0))).toBe('1 passed, 1 failed, 1 skipped');
  });

  it('counts a file that could not be loaded, and an error outside of tests, as failures', () => {
    expect(count([aFile('failed'), aFile('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('is no success when nothing ran', () => {
    expect(succeeded(count([aFile('skipped', 'skipped')], 0))).toBe(false);
    expect(succeeded(count([], 0))).toBe(false);
    expect(succeeded(count([aFile('passed', 'passed')], 0))).toBe(true);
  });
});
