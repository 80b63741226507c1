import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, inProcess, startGateway, type TestGateway, token } from './fixture/start-gateway.ts';

let gateway: TestGateway;
beforeAll(
  async () => void (gateway = await startGateway(inProcess(), { limits: { depth: 6, aliases: 5, directives: 4, tokens: 200, cost: 500 } })),
);
afterAll(() => gateway.close());

const outcome = ({ status, body }: Answered) => [status, body.errors?.[0]?.extensions['code'], body.data];
const deep = (levels: number) => `{ household(id: "household/0") { ${'parent { '.repeat(levels - 2)} id ${'}'.repeat(levels - 2)} } }`;
const times = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

describe('an operation', () => {
  it('may be as deep as allowed and no deeper', async () => {
    expect((await gateway.ask(deep(6))).body.errors).toBeUndefined();
    expect(outcome(await gateway.ask(deep(7)))).toEqual([400, 'OPERATION_TOO_DEEP', undefined]);
  });

  it('is as deep as its fragments', async () => {
    const query = `{ household(id: "a") { ...F } } fragment F on Household { ${'parent { '.repeat(5)} id ${'}'.repeat(5)} }`;
    expect(outcome(await gateway.ask(query))).toEqual([400, 'OPERATION_TOO_DEEP', undefined]);
  });

  it('has few aliases', async () => {
    expect((await gateway.ask(`{ ${times(5, (n) => `a${n}: reportCount`)} }`)).body.errors).toBeUndefined();
    expect(outcome(await gateway.ask(`{ ${times(6, (n) => `a${n}: reportCount`)} }`))).toEqual([400, 'TOO_MANY_ALIASES', undefined]);
  });

  it('has no alias that could change what an answer inherits', async () => {
    expect(outcome(await gateway.ask('{ __proto__: echo(text: "x") }'))).toEqual([400, 'BAD_USER_INPUT', undefined]);
  });

  it('has few directives', async () => {
    expect(outcome(await gateway.ask(`{ ${times(5, () => '... @include(if: true) { reportCount }')} }`))).toEqual([
      400,
      'TOO_MANY_DIRECTIVES',
      undefined,
    ]);
  });

  it('has few words', async () => {
    expect(outcome(await gateway.ask(`{ ${times(250, () => 'reportCount')} }`))).toEqual([400, 'GRAPHQL_PARSE_FAILED', undefined]);
  });

  it('may not ask for more than one may ask at once, by value or by variable', async () => {
    expect((await gateway.ask('{ cases(first: 100) { id } }')).body.errors).toBeUndefined();
    expect(outcome(await gateway.ask('{ cases(first: 501) { id } }'))).toEqual([400, 'OPERATION_TOO_EXPENSIVE', undefined]);
    const paged = 'query ($n: Int) { cases(first: $n) { household { parent { id } } } }';
    expect(outcome(await gateway.ask(paged, { n: 200 }))).toEqual([400, 'OPERATION_TOO_EXPENSIVE', undefined]);
  });

  it('made of fragments that double each other is measured, not walked', async () => {
    const query = `{ household(id: "a") { ...F0 } } ${times(12, (n) => `fragment F${n} on Household { ...F${n + 1} ...F${n + 1} }`)} fragment F12 on Household { id }`;
    const started = performance.now();
    expect((await gateway.ask(query)).status).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('that goes round in circles is declined', async () => {
    const query = '{ household(id: "a") { ...A } } fragment A on Household { parent { ...B } } fragment B on Household { parent { ...A } }';
    expect(outcome(await gateway.ask(query))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', undefined]);
  });
});

describe('a principal', () => {
  it('spends points, is told to wait when they are spent, and leaves the others theirs', async () => {
    const small = await startGateway(inProcess(), { limits: { costPerMinute: 250 } });
    const ask = () => small.ask('{ cases(first: 100) { id } }');
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const third = await ask();
    expect(outcome(third)).toEqual([429, 'RATE_LIMITED', undefined]);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = { authorization: `Bearer ${await token({ sub: 'clerk-2' })}` };
    expect((await small.ask('{ cases(first: 100) { id } }', {}, other)).status).toBe(200);
    await small.close();
  });
});
