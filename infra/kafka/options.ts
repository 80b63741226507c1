import { parseArgs } from 'node:util';
import { LocalFault } from '../local/local-fault.ts';
import { isLine, type Line, lines } from './lines.ts';

export type Options = { readonly line: Line; readonly nodes: 1 | 3 };

/** The words after `npm run kafka --`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { line: { type: 'string', default: '4' }, nodes: { type: 'string', default: '1' } },
  });
  if (!isLine(values.line))
    throw new LocalFault({
      what: `There is no line ${values.line} of Kafka here.`,
      remedy: `--line is ${Object.keys(lines).join(' or ')}.`,
    });
  if (values.nodes !== '1' && values.nodes !== '3')
    throw new LocalFault({ what: `A cluster of ${values.nodes} is not offered.`, remedy: '--nodes is 1 or 3.' });
  return { line: values.line, nodes: values.nodes === '1' ? 1 : 3 };
}
