import type { TestModule } from 'vitest/node';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What the count needs to know of a file and its tests. */
export type File = {
  state(): ReturnType<TestModule['state']>;
  readonly children: { allTests(): Iterable<{ result(): { readonly state: string } }> };
};

/** A file that failed without a failed test (it could not be loaded, or its preparation failed) counts as one failure; so does an error outside of tests. */
export function count(files: readonly File[], errors: number): Counts {
  const counts = { passed: 0, failed: errors, skipped: 0 };
  for (const file of files) {
    const states = [...file.children.allTests()].map((test) => test.result().state);
    const failed = states.filter((state) => state === 'failed').length;
    counts.passed += states.filter((state) => state === 'passed').length;
    counts.failed += failed === 0 && file.state() === 'failed' ? 1 : failed;
    counts.skipped += states.filter((state) => state === 'skipped' || state === 'pending').length;
  }
  return counts;
}

/** The line that a run ends on. */
export const lineOf = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Nothing that ran is no success. */
export const succeeded = ({ passed, failed }: Counts): boolean => failed === 0 && passed > 0;
