import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inOneLine, LocalFault } from './local-fault.ts';

const faultOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (fault) {
    return fault;
  }
};
const withCode = (code: string): Error => Object.assign(new Error('a message with values in it'), { code });

describe('what stands in the way of a start', () => {
  it.each([
    ['an option that does not exist', faultOf(() => parseArgs({ args: ['--frsh'], options: {} })), /^Unknown option '--frsh'.*\.$/],
    [
      'a PostgreSQL that does not run',
      withCode('ECONNREFUSED'),
      /^The PostgreSQL does not let us in \(ECONNREFUSED\)\. Look at DATABASE_URL: /,
    ],
    ['a wrong password', withCode('28P01'), /^The PostgreSQL does not let us in \(28P01\)\. /],
    ['a full disk', withCode('ENOSPC'), /^The disk that holds the data folder is full\. Free some space, /],
    ['what this machine lacks', new LocalFault({ what: 'It is dark.', remedy: 'Make light.' }), /^It is dark\. Make light\.$/],
  ])('is one line: %s', (_, fault, line) => {
    expect(inOneLine(fault)).toMatch(line);
    expect(inOneLine(fault)).not.toMatch(/\n|values/);
  });

  it('is a fault of ours where nobody can do anything about it, and keeps its stack', () => {
    expect(inOneLine(new Error('null is not what it seemed'))).toBeUndefined();
    expect(inOneLine(withCode('23505'))).toBeUndefined();
  });
});
