import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { expectedIn, type Finding, sorted } from './expected.ts';

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'road');
const fixtures = globSync('*.ts', { cwd: root }).filter((file) => file !== 'housing.ts');

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
);
if (config === undefined) throw new Error('the fixtures have no tsconfig.json');
const program = ts.createProgram(config.fileNames, config.options);

function fail({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const findingOf = ({ file, start, code }: ts.Diagnostic): Finding => ({
  file: file === undefined ? '' : relative(root, file.fileName),
  line: file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1,
  code: `TS${code}`,
});

const errorsIn = (file: string): readonly Finding[] => {
  const source = program.getSourceFile(join(root, file));
  if (source === undefined) throw new Error(`${file} was not compiled`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(findingOf);
};

it('accepts a service in which nothing is wrong', () => {
  expect(program.getOptionsDiagnostics()).toEqual([]);
  expect(errorsIn('housing.ts')).toEqual([]);
});

it('is asked about every fixture', () => {
  expect(fixtures.length).toBeGreaterThan(20);
  expect(config.fileNames.length).toBe(fixtures.length + 1);
});

it.each(fixtures)('does not compile %s', (file) => {
  const expected = expectedIn(file, readFileSync(join(root, file), 'utf8'));
  expect(expected).not.toEqual([]);
  expect(sorted(errorsIn(file))).toEqual(sorted(expected));
});
