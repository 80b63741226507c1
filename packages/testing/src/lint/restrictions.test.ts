import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { fileName } from './file-name.ts';
import { restriction } from './restriction.ts';
import { restrictions } from './restrictions.ts';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

type Examples = { readonly allowed: readonly string[]; readonly reported: readonly string[] };

const examples: Readonly<Record<keyof typeof restrictions, Examples>> = {
  'casework-has-no-flag': {
    allowed: ['const open = ({ status }: Standing): boolean => status === 1', 'type Deadline = { readonly provisional: boolean }'],
    reported: [
      'const posted = (again: boolean) => 1',
      'const posted = ({ again }: { again: boolean }) => 1',
      'const posted = (again = false) => 1',
      'function posted(again: boolean | undefined) {}',
      'type Post = (again: boolean) => void',
      'type Options = { readonly again?: boolean }',
    ],
  },
  'casework-knows-no-programme': {
    allowed: ['const household = 1', "const status = 'submitted'", '/** of the subsistence allowance */ const a = 1'],
    reported: ['const tekunDays = 7', "const programme = 'dibao'", 'const name = `${it} of housing`', 'it.medical'],
  },
  'kits-know-no-programme': {
    allowed: ['const subject = store', "const key = 'region/610304'", '/** a household */ const a = 1'],
    reported: ['const household = 1', "const url = 'http://household'", 'const name = `${it} of housing`', 'config.HOUSEHOLD_URL'],
  },
  'no-async': {
    allowed: ['const f = () => 1', 'const f = (p: Promise<number>) => p'],
    reported: ['async function f() {}', 'const f = async () => 1', 'for await (const x of xs) f(x)', 'await f()', '({ async f() {} })'],
  },
  'no-class': {
    allowed: ['class SourceDown extends Error {}', 'class ClockFault extends Fault {}'],
    reported: ['class Cases {}', 'const c = class {}', 'class Cases extends Store {}'],
  },
  'no-class-in-domain': { allowed: ['const judge = () => 1'], reported: ['class NotEntitled extends Error {}', 'const c = class {}'] },
  'no-default-export': {
    allowed: ['export const a = 1', 'export { a } from "b"'],
    reported: ['export default 1', 'const a = 1; export { a as default }'],
  },
  'no-enum': { allowed: ["type A = 'a' | 'b'"], reported: ['enum A { B }', 'declare enum A { B }', 'const enum A { B }'] },
  'no-floating-literal': {
    allowed: ['const a = 30', "const a = '0.3'", 'const a = 1_000', 'const a = 1e3', 'const a = /0.3/', 'const a = 10n', 'const a = 0xe'],
    reported: ['const a = 0.3', 'const a = .5', 'const a = 1_000.5', 'const a = 3e-1', 'const a = -0.1', 'const a = 1.5e-2'],
  },
  'no-mock': { allowed: ['vi.useFakeTimers()', 'mock()'], reported: ["vi.mock('./a.ts')", "vi.doMock('./a.ts')"] },
  'no-process-env': {
    allowed: ['process.exitCode = 1', 'config.env', "import { argv } from 'node:process'"],
    reported: ["process.env['A']", 'process.env', 'const { env } = process', "import { env } from 'node:process'"],
  },
  'no-silent-catch': {
    allowed: [
      'try { f() } catch (error) { log(error) }',
      'f().catch((error) => log(error))',
      'f().catch(() => park(it))',
      'f().catch(() => { stop() })',
    ],
    reported: [
      'try { f() } catch {}',
      'f().catch(() => {})',
      'f().catch(() => undefined)',
      'f().catch(() => null)',
      'f().catch(() => false)',
    ],
  },
  'no-sleep': {
    allowed: ['clearTimeout(timer)', 'await until(() => done)'],
    reported: ['setTimeout(f, 10)', 'setInterval(f, 10)', 'await sleep(10)', "import { setTimeout as wait } from 'node:timers/promises'"],
  },
  'no-snapshot': { allowed: ['expect(a).toEqual(1)'], reported: ['expect(a).toMatchSnapshot()', 'expect(a).toMatchInlineSnapshot()'] },
  'sql-only-in-adapters': {
    allowed: ['rentCases.load(tx, keys)', 'const sql = 1'],
    reported: ["tx.sql('a', 'select 1', [])", 'prisma.$queryRaw`select 1`', "prisma.$executeRawUnsafe('select 1')"],
  },
  'throw-only-never': {
    allowed: ['throw new Error(`no such status: ${status satisfies never}`)', 'throw new Error(String(it satisfies never))'],
    reported: ["throw new Error('negative')", 'throw problem', 'throw new Error(`${status satisfies string}`)'],
  },
};

for (const [name, { allowed, reported }] of Object.entries(examples)) {
  tester.run(name, restriction(restrictions[name as keyof typeof restrictions]), {
    valid: [...allowed],
    invalid: reported.map((code) => ({ code, errors: 1 })),
  });
}

tester.run('file-name', fileName, {
  valid: ['services/housing/src/domain/judge.ts', 'packages/kernel/src/calendar/2026.ts', '.github/a.ts', 'a.int.test.ts'].map(
    (filename) => ({ code: '', filename }),
  ),
  invalid: ['src/utils/a.ts', 'src/helpers.ts', 'src/RentCase.ts', 'src/rent_case.ts'].map((filename) => ({
    code: '',
    filename,
    errors: 1,
  })),
});
