import { randomUUID } from 'node:crypto';
import { runCommand, type OpenRuntime } from '@jiuzhu/service-kit';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking, clerk, openTally } from '../../service-kit/test/opened.ts';
import { grow, open, type Tally, tallyById } from '../../service-kit/test/tally/tally.ts';
import { graphContext } from '../src/graph-context.ts';
import { known, load, mutation } from '../src/index.ts';
import type { GraphContext } from '../src/index.ts';

let runtime: OpenRuntime;
let database: TestDatabase;
let statements: string[];

beforeAll(async () => {
  ({ runtime, database, statements } = await openTally({ tell: async () => 0 }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const operation = (): GraphContext => graphContext(runtime, { actor: clerk, correlationId: 'test' }, 'test');
const opened = async (): Promise<string> => {
  const id = randomUUID();
  const use = { name: 'open', command: open, present: () => ({}) };
  await runCommand(runtime, use, { idempotencyKey: randomUUID(), id, region: '990000001' }, asking());
  return id;
};
/** A mutation that says a row was written which nobody could have read: so it is seen where an answer comes from. */
const growing = (says: (it: Tally) => Tally = (it) => ({ ...it, count: 77 })) =>
  mutation(
    grow,
    ({ id }) => ({ __typename: 'Tally' as const, id }),
    (it) => known(tallyById, it.id, says(it)),
  );
const input = (id: string, by = 4) => ({ input: { idempotencyKey: randomUUID(), id, by } as never });
/** What the operation then has of the row, and how often it was read for that. */
const seen = async (context: GraphContext, id: string) => {
  statements.length = 0;
  const row = await load(context, tallyById, id);
  return { count: row?.count, reads: statements.filter((name) => name === 'tally-load').length };
};

describe('a row that was just written', () => {
  it('is not read again in the operation, and is the row that is read by another', async () => {
    const [id, context] = [await opened(), operation()];
    expect(await growing((it) => it)(undefined, input(id), context)).toEqual({ __typename: 'Tally', id });
    expect(await seen(context, id)).toEqual({ count: 4, reads: 0 });
    expect(await seen(operation(), id)).toEqual({ count: 4, reads: 1 });
  });

  it('and is not theirs to see is as if it were not there, and is not read either', async () => {
    const [id, context] = [await opened(), operation()];
    await growing((it) => ({ ...it, region: '120000001' }))(undefined, input(id), context);
    expect(await seen(context, id)).toEqual({ count: undefined, reads: 0 });
  });

  it('takes the place of what was read before it', async () => {
    const [id, context] = [await opened(), operation()];
    expect(await seen(context, id)).toEqual({ count: 0, reads: 1 });
    await growing()(undefined, input(id), context);
    expect(await seen(context, id)).toEqual({ count: 77, reads: 0 });
  });

  it('is forgotten with the next write, and of one that is rejected nothing is known', async () => {
    const [id, context] = [await opened(), operation()];
    await growing()(undefined, input(id), context);
    expect(await growing()(undefined, input(id, 500), context)).toMatchObject({ __typename: 'TooMuch' });
    expect(await seen(context, id)).toEqual({ count: 4, reads: 1 });
  });

  it('is read where it was written before: a key that was used says which row, and nothing of it', async () => {
    const [id, again] = [await opened(), operation()];
    const once = input(id);
    await growing()(undefined, once, operation());
    expect(await growing()(undefined, once, again)).toEqual({ __typename: 'Tally', id });
    expect(await seen(again, id)).toEqual({ count: 4, reads: 1 });
  });
});
