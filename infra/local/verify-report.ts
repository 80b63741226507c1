/**
 * `npm run verify-report -- FILE --key KEY`: whether a report's document is whole and was signed under one of these public keys, without any
 * instance, database or network. Without a key, those of the local instance are asked for; `--keys` prints them, for whoever is to check.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { environment } from '@jiuzhu/service-kit';
import { isSigned } from '@jiuzhu/vault';
import { checkDocument } from '@jiuzhu/verification/report-document';
import { asProgram } from './as-program.ts';
import { besideInstance } from './beside-instance.ts';
import { LocalFault } from './local-fault.ts';
import { readOptions } from './options.ts';
import { reportKeysOf } from './report-keys.ts';
import { reportOnDocument } from './report-on-document.ts';

const usage = { what: 'No file is named.', remedy: 'npm run verify-report -- FILE --key KEY, or -- --keys for the keys of this instance.' };

const keysOfInstance = (): Promise<readonly string[]> => besideInstance('verify-report', readOptions(environment(), []), reportKeysOf);

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    throw new LocalFault(
      { what: `${file} cannot be read.`, remedy: 'Name the file of a report, as its document was exported.' },
      { cause: fault },
    );
  }
};

await asProgram(async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { key: { type: 'string', multiple: true }, keys: { type: 'boolean', default: false } },
  });
  if (values.keys) {
    process.stdout.write(`${(await keysOfInstance()).join('\n')}\n`);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined) throw new LocalFault(usage);
  const text = await textOf(file);
  const keys = values.key ?? (await keysOfInstance());
  const checked = checkDocument(text, (signed, signature) => isSigned(signed, signature, keys));
  process.stdout.write(`${reportOnDocument(checked)}\n`);
  return 'fault' in checked ? 1 : 0;
});
