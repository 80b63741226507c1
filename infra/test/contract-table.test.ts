import { describe, expect, it } from 'vitest';
import { casesIn, contractTable, type FileOfCases } from './contract-table.ts';

const aFile = (tests: Readonly<Record<string, { readonly state: string; readonly note?: string }>>): FileOfCases => ({
  children: { allTests: () => Object.entries(tests).map(([fullName, result]) => ({ fullName, result: () => result })) },
});

describe('the table of the contract', () => {
  it('says which transport stood which case, and names each that was not asked, and why', () => {
    const files = [
      aFile({
        'the event log over PostgreSQL > 2: keeps the order': { state: 'passed' },
        'the event log over PostgreSQL > 10: stops aloud': { state: 'passed' },
        'the event log over PostgreSQL, made weak > 2: keeps the order': { state: 'passed' },
        'the event log over PostgreSQL, made weak > 13: finishes': { state: 'skipped', note: 'too weak' },
        'the event log over PostgreSQL, made weak > 10: stops aloud': { state: 'skipped', note: 'too weak' },
      }),
      aFile({
        'line 4 > of Kafka > the event log over Kafka 4 > 2: keeps the order': { state: 'failed' },
        'line 4 > of Kafka > publisher and reader of the event log over Kafka 4, killed again and again > 5: lose nothing': {
          state: 'passed',
        },
        'the event log over TLS, with a login > carries an event by plain': { state: 'passed' },
      }),
    ];
    expect(contractTable(casesIn(files)).split('\n')).toEqual([
      'The contract of the event log, by transport (+ holds, F fails, - was not asked):',
      '                          2  5 10 13',
      '  Kafka 4                 F  +      ',
      '  PostgreSQL              +     +   ',
      '  PostgreSQL, made weak   +     -  -',
      '  - 10, 13 over PostgreSQL, made weak: too weak',
    ]);
  });

  it('is not there where no case ran', () => {
    expect(contractTable([])).toBe('');
    expect(contractTable(casesIn([aFile({ 'the event log over Kafka 4 > 1: puts a key': { state: 'skipped' } })]))).toBe('');
  });
});
