import js from '@eslint/js';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { plugin, type RuleName } from './plugin.ts';

const own = (...names: readonly RuleName[]): Linter.RulesRecord => Object.fromEntries(names.map((name) => [`jiuzhu/${name}`, 'error']));
const notOwn = (...names: readonly RuleName[]): Linter.RulesRecord => Object.fromEntries(names.map((name) => [`jiuzhu/${name}`, 'off']));

const sources = ['**/*.ts'];
const tests = ['**/*.test.ts', '**/test/**/*.ts', '**/testing/**/*.ts', 'gateway/journeys/**/*.ts'];
const benches = ['**/bench/**/*.ts'];
const kits = ['packages/{service-kit,graph-kit,event-log,vault}/src/**/*.ts'];
const domains = ['services/*/src/domain/**/*.ts'];
const pure = [...domains, 'packages/kernel/src/**/*.ts', 'packages/policy/src/**/*.ts', 'packages/casework/src/**/*.ts'];

/** The kit's one reader of configuration, the mains that hand the environment to it, and tests that are told where PostgreSQL is. */
const environmentReaders = [
  'packages/service-kit/src/config/**',
  'packages/testing/src/**',
  'gateway/src/main.ts',
  'gateway/src/telemetry-off.ts',
  'infra/**',
  '**/bench/**',
  '**/test/**',
  'gateway/journeys/**',
];

/** A name with an underscore says that its value is not meant to be read. */
const unusedOnPurpose = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true };

const noClock = 'The day is an argument: a decision derived again years later must come out the same.';
const noChance = 'Chance is an argument: a retry must repeat itself.';
const noWorld = 'The law is decided from what was loaded, and changes nothing by itself.';

const purity: Linter.RulesRecord = {
  ...own('no-async', 'no-floating-literal'),
  'no-restricted-globals': [
    'error',
    ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate'].map((name) => ({ name, message: noClock })),
    { name: 'crypto', message: noChance },
    ...['process', 'fetch', 'console'].map((name) => ({ name, message: noWorld })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Temporal', property: 'Now', message: noClock },
    { object: 'Math', property: 'random', message: noChance },
  ],
};

/**
 * The lint configuration of a tree laid out like this repository. It is a function of the tree's root so that the red fixtures, a small
 * tree of the same layout, are judged by exactly what judges the repository.
 */
export const lintConfig = (root: string): Linter.Config[] => [
  { ignores: ['**/node_modules/', '**/generated/', '**/fixtures/', '**/dist/', '**/.data/', '**/.turbo/', '**/coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ...js.configs.recommended, files: sources },
  ...(tseslint.configs.strictTypeChecked as Linter.Config[]).map((config) => ({ ...config, files: sources })),
  {
    files: sources,
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: root } },
    plugins: { jiuzhu: plugin },
    rules: {
      ...own('file-name', 'no-class', 'no-default-export', 'no-enum', 'no-process-env', 'no-silent-catch'),
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
      // the text is Chinese, codes and digits: code points are what is meant
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // in the kit's kinds a type parameter that stands once is what infers the service's own type
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', unusedOnPurpose],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      // there are no enums and no classes to confuse, and asking costs a third of the time
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // a port answers a promise, also where it is simulated and has nothing to wait for
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: pure, rules: purity },
  { files: domains, rules: own('no-class-in-domain', 'throw-only-never') },
  { files: kits, rules: own('kits-know-no-programme') },
  { files: ['packages/casework/src/**/*.ts'], rules: own('casework-knows-no-programme', 'casework-has-no-flag') },
  {
    files: ['services/*/src/**/*.ts', 'gateway/src/**/*.ts'],
    ignores: ['services/*/src/adapters/**'],
    rules: own('sql-only-in-adapters'),
  },
  {
    files: tests,
    rules: {
      ...own('no-mock', 'no-sleep', 'no-snapshot'),
      ...notOwn(
        'kits-know-no-programme',
        'casework-knows-no-programme',
        'no-async',
        'sql-only-in-adapters',
        'throw-only-never',
        'no-floating-literal',
      ),
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      // answers of a server are read as they come, and expect.stringContaining() and its kind are `any`
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: environmentReaders, rules: notOwn('no-process-env') },
  { files: ['infra/**', ...benches], rules: { 'no-console': 'off' } },
  { files: ['*.config.ts', '**/*.config.ts'], rules: notOwn('no-default-export') },
];
