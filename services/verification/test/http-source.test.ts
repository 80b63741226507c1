import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpSource } from '../src/adapters/ports/http-source.ts';
import { idOf, person } from '../src/testing/builders.ts';
import { type Agency, anAgency, type Behaves, honest, json } from './agency/an-agency.ts';
import { name, number, outcome, query, secretText, settingsOf } from './agency/asking.ts';

const quick = { timeouts: { connectMs: 1_000, headersMs: 300, bodyMs: 300, wholeMs: 5_000 } };

let agency: Agency;
const begin = async (behaves: Behaves, secure?: Parameters<typeof anAgency>[1]): Promise<Agency> =>
  (agency = await anAgency(behaves, secure));
beforeEach(() => begin((answer, { asked }) => json(answer, honest(asked))));
afterEach(() => agency.stop());

describe('an agency that is asked over HTTP', () => {
  it('is told the purpose, the authorisation, who is asked about by a number of this call, and the id under which it answers once', async () => {
    const source = httpSource('bank', settingsOf(agency.url));
    agency.behave((answer, { asked }) => {
      const findings = [{ amount: 1_234, asOf: '2026-03-01', count: 1 }];
      json(answer, honest(asked, { bankAccount: { answer: 'HIT', findings } }));
    });
    expect(await outcome(source)).toEqual(['HIT', 'HIT']);
    expect(agency.received.map(({ asked }) => asked)).toEqual([
      {
        version: 1,
        query: query().id,
        commission: idOf('request', 1),
        authorisation: idOf('authorisation', 1),
        purpose: 'social-assistance',
        persons: [
          { ref: '1', name, idNumber: number, items: ['bankAccount'] },
          { ref: '2', name: '示例乙', idNumber: '99000019800101002x', items: ['bankAccount'] },
        ],
      },
    ]);
    expect(agency.received[0]?.headers).toMatchObject({ 'idempotency-key': query().id, 'content-type': 'application/json' });
    expect(agency.received[0]?.body).not.toContain(person(1));
  });

  it.each<readonly [string, Behaves, string]>([
    ['never answers', () => undefined, 'not-in-time, again later'],
    [
      'stops in the middle of its answer',
      (answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).write('{"persons":['),
      'not-in-time, again later',
    ],
    ['hangs up before it answers', (answer) => void answer.destroy(), 'connection-lost, again later'],
    [
      'hangs up in the middle of its answer',
      (answer) =>
        void answer.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 }).write('{', () => answer.destroy()),
      'broken-off, again never',
    ],
    [
      'answers a page instead',
      (answer) => void answer.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${secretText}</p>`),
      'not-json, again never',
    ],
    [
      'answers what only says that it is JSON',
      (answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end(secretText),
      'not-json, again never',
    ],
    ['answers in another form', (answer) => json(answer, { people: secretText }), 'of-another-form, again never'],
    ['answers more than anybody would read', (answer) => json(answer, { persons: [], more: 'x'.repeat(20_000) }), 'too-large, again never'],
    ['says that it failed', (answer) => void answer.writeHead(500).end(secretText), 'failed, again never'],
    ['says that it is away', (answer) => void answer.writeHead(503).end(secretText), 'unavailable, again later'],
    ['is behind a gateway that does not reach it', (answer) => void answer.writeHead(502).end(), 'unavailable, again later'],
    ['says that it is asked too often', (answer) => void answer.writeHead(429).end(), 'too-many-questions, again later'],
    ['does not take our credentials', (answer) => void answer.writeHead(401).end(), 'credentials-declined, again never'],
    ['does not take the question', (answer) => void answer.writeHead(422).end(secretText), 'question-declined, again never'],
  ])('that %s is known by a code, and by none of its words', async (_what, behaves, expected) => {
    agency.behave(behaves);
    expect(await outcome(httpSource('bank', settingsOf(agency.url, { ...quick, maxBytes: 10_000 })))).toEqual([expected]);
  });

  it('is given no longer for the whole than it may take, whatever it has begun', async () => {
    agency.behave((answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).write('{'));
    const patient = { timeouts: { headersMs: 14_000, bodyMs: 14_000, wholeMs: 200 } };
    const began = performance.now();
    expect(await outcome(httpSource('bank', settingsOf(agency.url, patient)))).toEqual(['not-in-time, again later']);
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect.poll(() => agency.open()).toBe(0);
  });

  it('is not followed to another address', async () => {
    const other = await anAgency((answer, { asked }) => json(answer, honest(asked)));
    for (const status of [301, 302, 307, 308]) {
      agency.behave((answer) => void answer.writeHead(status, { location: other.url }).end());
      expect(await outcome(httpSource('bank', settingsOf(agency.url)))).toEqual(['redirected, again never']);
    }
    expect(other.received).toEqual([]);
    await other.stop();
  });

  it('that cannot be reached is asked later', async () => {
    await agency.stop();
    expect(await outcome(httpSource('bank', settingsOf(agency.url)))).toEqual(['not-reachable, again later']);
  });

  it.each([
    ['2', 2_000],
    ['999999999', 21_600_000],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 21_600_000],
    ['Fri, 01 Jan 2010 00:00:00 GMT', 0],
    ['soon', 0],
  ])('that says to come again after %s is asked no sooner', async (retryAfter, afterMs) => {
    agency.behave((answer) => void answer.writeHead(429, { 'retry-after': retryAfter }).end());
    const fault = await httpSource('bank', settingsOf(agency.url))
      .query(query())
      .then(
        () => undefined,
        (it: unknown) => it,
      );
    expect(fault).toMatchObject({ failure: 'too-many-questions', again: { when: 'later', afterMs } });
  });
});

describe('an answer', () => {
  type Answer = ReturnType<typeof honest>;
  const changed =
    (change: (it: Answer) => unknown): Behaves =>
    (answer, { asked }) =>
      json(answer, change(honest(asked)));
  const figures = (amount: unknown): Behaves =>
    changed(({ persons: [first, ...rest] }) => {
      const items = [{ item: 'bankAccount', answer: 'HIT', findings: [{ amount, asOf: '2026-03-01' }] }];
      return { persons: [{ ...first, items }, ...rest] };
    });
  const all = (failure: string) => [`ERROR ${failure}`, `ERROR ${failure}`];

  it.each<readonly [string, Behaves, readonly string[]]>([
    [
      'about somebody nobody asked about',
      changed(({ persons }) => ({ persons: [...persons, { ...persons[0], ref: '3' }] })),
      all('answer-about-another-person'),
    ],
    [
      'about somebody else under the number of one who was asked about',
      changed(({ persons: [first, second] }) => ({ persons: [first, { ...second, idNumber: '990000198001010038' }] })),
      all('answer-about-another-person'),
    ],
    [
      'that exchanges two persons',
      changed(({ persons: [first, second] }) => ({
        persons: [
          { ...first, ref: '2' },
          { ...second, ref: '1' },
        ],
      })),
      all('answer-about-another-person'),
    ],
    [
      'that names a stranger of whom it says nothing',
      changed(({ persons }) => ({ persons: [...persons, { ref: '7', idNumber: '990000198001010038', items: [] }] })),
      all('answer-about-another-person'),
    ],
    ['that says an item twice', changed(({ persons: [first, second] }) => ({ persons: [first, second, first] })), all('answered-twice')],
    [
      'of an item that was not asked',
      changed(({ persons: [first, second] }) => ({ persons: [first, { ...second, items: [{ item: 'hivStatus', answer: 'HIT' }] }] })),
      all('item-not-asked'),
    ],
    ['that leaves somebody out', changed(({ persons }) => ({ persons: persons.slice(1) })), ['ERROR not-answered', 'MISS']],
    ['with an amount below zero', figures(-1), ['ERROR amount-below-zero', 'MISS']],
    ['with an amount that is not whole', figures(12.5), ['ERROR amount-not-whole', 'MISS']],
    ['with an amount beyond what is exact', figures(2 ** 53), ['ERROR amount-too-large', 'MISS']],
  ])('%s is not taken, and what it spoils is an error', async (_what, behaves, expected) => {
    agency.behave(behaves);
    expect(await outcome(httpSource('bank', settingsOf(agency.url)))).toEqual(expected);
  });

  it('with an amount that is a text is of another form', async () => {
    agency.behave(figures('12'));
    expect(await outcome(httpSource('bank', settingsOf(agency.url)))).toEqual(['of-another-form, again never']);
  });
});

describe('an agency that is away', () => {
  const breaker = { failures: 3, withinMs: 10_000, restMs: 400 };

  it('is left alone after so many failures, then tried with one question, and asked as ever once that was answered', async () => {
    const source = httpSource('bank', settingsOf(agency.url, { breaker }));
    const waiting: (() => void)[] = [];
    agency.behave((answer) => void answer.writeHead(503).end());
    for (let n = 0; n < 3; n += 1) expect(await outcome(source)).toEqual(['unavailable, again later']);
    expect(await outcome(source)).toEqual(['suspended, again not-now']);
    expect(source.restMs('bank')).toBeGreaterThan(0);
    expect(agency.received).toHaveLength(3);

    agency.behave((answer, { asked }) => void waiting.push(() => json(answer, honest(asked))));
    await expect.poll(() => source.restMs('bank'), { timeout: 5_000 }).toBeUndefined();
    const probe = outcome(source);
    await expect.poll(() => waiting.length).toBe(1);
    expect(await outcome(source)).toEqual(['suspended, again not-now']);
    expect(agency.received).toHaveLength(4);
    waiting.pop()?.();
    expect(await probe).toEqual(['MISS', 'MISS']);
    agency.behave((answer, { asked }) => json(answer, honest(asked)));
    expect(await outcome(source)).toEqual(['MISS', 'MISS']);
  });

  it('is left alone again where the one question fails too', async () => {
    const source = httpSource('bank', settingsOf(agency.url, { breaker }));
    agency.behave((answer) => void answer.writeHead(503).end());
    for (let n = 0; n < 3; n += 1) await outcome(source);
    await expect.poll(() => source.restMs('bank'), { timeout: 5_000 }).toBeUndefined();
    expect(await outcome(source)).toEqual(['unavailable, again later']);
    expect(await outcome(source)).toEqual(['suspended, again not-now']);
  });

  it('is not one that answers badly', async () => {
    const source = httpSource('bank', settingsOf(agency.url, { breaker }));
    agency.behave((answer) => void answer.writeHead(422).end());
    for (let n = 0; n < 5; n += 1) expect(await outcome(source)).toEqual(['question-declined, again never']);
  });
});
