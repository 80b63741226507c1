import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Folders that hold no tests of ours: built things, and red fixtures that are meant to be wrong. */
const notTests = ['**/node_modules/**', '**/generated/**', '**/fixtures/**', '**/.data/**', '**/dist/**'];

/** What needs more than the process itself says so in its name; the rest is pure. */
const needy = ['**/*.int.test.ts', '**/*.e2e.test.ts', '**/*.kafka.test.ts', '**/*.fault.test.ts'];

export default defineConfig({
  // as Node itself resolves it: else tests load `graphql` as a module and Apollo loads it as CommonJS, and the two copies do not know each other
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    pool: 'forks',
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.ts'],
          exclude: [...notTests, ...needy],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: notTests,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // each worker holds a database of its own: more of them than cores only queue at the one PostgreSQL
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          exclude: notTests,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // a journey is the whole system in one process: alone it leaves the second core idle
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['**/*.fault.test.ts'],
          exclude: notTests,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // they mostly wait: for a process to end, or a lease to run out
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'kafka',
          include: ['**/*.kafka.test.ts'],
          exclude: notTests,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // three brokers that are killed in turn need the machine for themselves
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
