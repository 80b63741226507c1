import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LocalFault } from '../local/local-fault.ts';
import { isLine, type Line, lines } from './lines.ts';

export type Options = { readonly line: Line; readonly nodes: 1 | 3; readonly dataDir: string };

const data = fileURLToPath(new URL('../../.data/kafka', import.meta.url));

/** The words after `npm run kafka --`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { line: { type: 'string', default: '4' }, nodes: { type: 'string', default: '1' }, data: { type: 'string', default: data } },
  });
  if (!isLine(values.line))
    throw new LocalFault({
      what: `There is no line ${values.line} of Kafka here.`,
      remedy: `--line is ${Object.keys(lines).join(' or ')}.`,
    });
  if (values.nodes !== '1' && values.nodes !== '3')
    throw new LocalFault({ what: `A cluster of ${values.nodes} is not offered.`, remedy: '--nodes is 1 or 3.' });
  const nodes = values.nodes === '1' ? 1 : 3;
  // A folder for each line and size: what one wrote is not given to another.
  return { line: values.line, nodes, dataDir: join(resolve(values.data), `${values.line}-of-${nodes}`) };
}
