import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault, readSettings } from '@jiuzhu/service-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../src/adapters/ports/source-settings.ts';
import { settings } from '../src/adapters/ports/settings.ts';

const secret = 'a-secret-of-the-bank-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'sources-'));
writeFileSync(join(folder, 'secret'), `${secret}\n`);
writeFileSync(join(folder, 'short'), 'short');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => ({ file: join(folder, name) });
const bank = (more: object = {}) => ({ bank: { connector: 'http', url: 'https://bank.example/queries', bearer: file('secret'), ...more } });
const problemsOf = (it: unknown): readonly string[] => {
  const read = readSources(JSON.stringify(it));
  return 'problems' in read ? read.problems : [];
};

describe('how each agency is asked', () => {
  it('is said in the setting itself or in a file that it names, with what is usual for all that is left out', () => {
    writeFileSync(join(folder, 'sources.json'), JSON.stringify({ ...bank(), tax: { connector: 'simulated', pace: { atOnce: 2 } } }));
    for (const text of [JSON.stringify(bank()), join(folder, 'sources.json')]) {
      const read = readSources(text);
      if (!('table' in read) || read.table.bank?.connector !== 'http') throw new Error('not read');
      expect(read.table.bank).toMatchObject({ maxBytes: 1_000_000, pace: { atOnce: 4, perMinute: 600 }, breaker: { failures: 5 } });
      expect(read.table.bank.bearer?.()).toBe(secret);
    }
  });

  it('names everything that is wrong at once, by its place, and repeats no value', () => {
    const problems = problemsOf({
      ...bank({ url: 'http://bank.example/?token=abc', pace: { atOnce: 0 }, bearer: secret }),
      tax: { connector: 'http', url: 'https://tax.example/', signature: file('short'), timeouts: { wholeMs: 60_000 } },
      health: { connector: 'http', url: 'https://health.example/', tls: { cert: join(folder, 'nothing') } },
      nobody: { connector: 'simulated' },
    });
    const places = problems.map((it) => it.slice(0, it.indexOf(':')));
    expect(new Set(places)).toEqual(
      new Set(['bank.url', 'bank.pace.atOnce', 'bank.bearer', 'tax.signature', 'tax.timeouts.wholeMs', 'health.tls.cert', 'all']),
    );
    for (const value of [secret, 'abc', 'short', 'bank.example']) expect(problems.join()).not.toContain(value);
  });

  it.each([
    ['asks nobody who could not tell that it is us', bank({ bearer: undefined }), 'bank'],
    ['goes over no open line', bank({ url: 'http://bank.example/' }), 'bank.url'],
    ['takes no login in an address', bank({ url: 'https://me:secret@bank.example/' }), 'bank.url'],
    ['has no certificate without its key', bank({ tls: { cert: '/dev/null' } }), 'bank.tls'],
    ['knows no setting of another name', bank({ retries: 3 }), 'bank'],
    ['finds a secret where it was said to be, or nowhere', bank({ bearer: { env: 'NOBODY_SET_THIS' } }), 'bank.bearer.env'],
  ])('%s', (_what, it, place) => {
    expect(problemsOf(it).map((problem) => problem.slice(0, problem.indexOf(':')))).toContain(place);
  });

  it('stops the start with all other problems of the configuration', () => {
    const wrong = { AGENCY_SOURCES: '{"bank":{"connector":"carrier-pigeon"}}', SOURCE_TIMEOUT_MS: 'soon' };
    let problems: readonly string[] = [];
    try {
      readSettings(settings, wrong);
    } catch (fault) {
      if (!(fault instanceof ConfigFault)) throw fault;
      ({ problems } = fault);
    }
    expect(problems.map((it) => it.split(' ')[0])).toEqual(['AGENCY_SOURCES', 'SOURCE_TIMEOUT_MS']);
  });

  it('is not JSON, and what it is instead is not repeated', () => {
    expect(readSources(`{"bank": ${secret}`)).toEqual({ problems: ['must be JSON, or the path of a file of JSON'] });
    expect(readSources(join(folder, 'nowhere.json'))).toEqual({ problems: ['must be JSON, or the path of a file of JSON'] });
  });
});
