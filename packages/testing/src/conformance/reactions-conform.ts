import { randomUUID } from 'node:crypto';
import type { Envelope } from '@jiuzhu/event-log';
import { type OpenRuntime, reactor } from '@jiuzhu/service-kit';
import { expect, it } from 'vitest';

/** Everything the service holds but the kit's own bookkeeping, as text: what a reaction may change. Its standards are in a table of the kit's. */
async function held({ pool, schema }: OpenRuntime): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 and table_name !~ '^(kit_(?!standard$)|consumer_|parked_|_prisma)' order by 1`,
    [schema],
  );
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ all: string | null }>(
        `select string_agg(t::text, E'\\n' order by t::text) as all from "${name}" t`,
      );
      return `${name}\n${rows[0]?.all ?? ''}`;
    }),
  );
  return parts.join('\n\n');
}

/** Delivers the example of each event the service reacts to: once, twice, in a batch and alone. Only the first may change anything. */
export function reactionsConform(open: () => OpenRuntime): void {
  it('changes nothing more when an event comes again, alone or in a batch', async () => {
    const runtime = open();
    const contracts = new Map(runtime.service.reactions.map(({ it: { on } }) => [on.type, on]));
    const react = reactor(runtime);
    const events: Envelope[] = [...contracts.values()].map((on) => {
      const example = on.example as { readonly householdId?: string };
      const stream = `household/${example.householdId ?? randomUUID()}-${on.type}`;
      return {
        id: randomUUID(),
        owner: on.owner,
        type: on.type,
        stream,
        version: 1,
        at: runtime.clock.now().toISOString(),
        correlationId: 'conformance',
        data: example,
      };
    });
    for (const event of events) await react([event]);
    const { rows: parked } = await runtime.pool.query('select stream, reason from parked_stream');
    expect(parked).toEqual([]);
    const once = await held(runtime);
    for (const event of events) await react([event]);
    for (const batch of Map.groupBy(events, ({ owner }) => owner).values()) await react(batch);
    expect(await held(runtime)).toBe(once);
  });
}
