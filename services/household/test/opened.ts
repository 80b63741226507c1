import { randomUUID } from 'node:crypto';
import { type Operation, openSubgraph } from '@jiuzhu/graph-kit';
import { readStandards, type StandardBook } from '@jiuzhu/policy';
import { type Actor, logger, openRuntime, type OpenRuntime } from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import { definition } from '../src/definition.ts';
import { farVillage, otherVillage, village } from '../src/testing/builders.ts';

const clerkAt = (region: string): Actor => ({
  id: `clerk-${region}`,
  agency: `township-${region}`,
  roles: ['clerk'],
  region,
  level: 'township',
});
export const clerk = clerkAt('990000001');
export const farClerk = clerkAt('990000002');
export const auditor: Actor = { id: 'auditor-1', agency: 'county-990000', roles: ['auditor'], region: '990000', level: 'county' };
export const registrar: Actor = { id: 'registrar-1', agency: 'county-990000', roles: ['registrar'], region: '990000', level: 'county' };

/** What a mutation answers: a household, or a problem. */
export type Answer = {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[];
};

/** What tests read of a household; each query asks for a part of it. */
export type Shown = {
  readonly id: string;
  readonly version: number;
  readonly registeredOn: string;
  readonly members: readonly {
    readonly person: { readonly id: string };
    readonly relation: string;
    readonly disability: { readonly grade: number } | null;
    readonly diagnosis: string | null;
  }[];
  readonly facts: readonly { readonly id: string; readonly item: string; readonly amount: number }[];
};

export const personsOf = ({ members }: Shown): readonly string[] => members.map(({ person }) => person.id);

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly database: TestDatabase;
  /** names of the statements sent so far */
  readonly statements: string[];
  /** another day, and every call a moment later */
  turnTo(day: string): void;
  now(): string;
  query<T = unknown>(query: string, variables?: Readonly<Record<string, unknown>>, actor?: Actor): Promise<T>;
  /** the answer of a mutation, with `id` and `version` of a household or what a problem says */
  act(mutation: string, input: object, actor?: Actor): Promise<Answer>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** events of a household's stream, in order */
  told(household: string): Promise<readonly { readonly type: string; readonly version: number; readonly data: unknown }[]>;
  close(): Promise<void>;
}

const regions = [
  { code: '990000', name: '测试县', from: '2020-01-01' },
  { code: '990000001', name: '一镇', from: '2020-01-01' },
  { code: '990000002', name: '二镇', from: '2020-01-01' },
  ...[village, otherVillage, farVillage].map((code) => ({ code, name: `${code}村`, from: '2020-01-01' })),
];

const retention = `{ id: household.retention, unit: months, region: '99', values: [{ from: 2020-01-01, publishedAt: 2020-01-01, value: 36,
  illustrative: true, ref: { doc: 示例, title: 示例, issuer: 示例 } }] }`;
/** Files are kept for three years. */
export const threeYears = readStandards([{ name: 'retention.yaml', text: retention }], { allowIllustrative: true });

/** What is asked of what is not answered with a household. */
const answered: Readonly<Record<string, string>> = { adoptRegions: '', eraseHousehold: '... on Erasure { id }' };

/** Household on a database of its own, on 2 March 2026, with a county of two townships. */
export async function openHousehold(standards: StandardBook = readStandards([])): Promise<Opened> {
  const database = await testDatabase(['household']);
  const statements: string[] = [];
  let instant = Date.parse('2026-03-02T02:00:00Z');
  const runtime = await openRuntime(definition.service, {
    databaseUrl: database.urls['household']?.app ?? '',
    poolSize: 6,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    allowIllustrative: true,
    clock: { now: () => new Date((instant += 1)) },
    log: logger('silent', 'household'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'test',
    config: {},
    watch: (name) => statements.push(name),
  });
  await keepStandards(runtime, standards);
  const subgraph = await openSubgraph(runtime, definition.graph);
  const execute = async <T>(operation: Operation, actor: Actor): Promise<T> => {
    const { data, errors } = await subgraph.execute(operation, { actor, correlationId: 'test' });
    if (errors) throw new Error(JSON.stringify(errors));
    return structuredClone(data) as T;
  };
  const act: Opened['act'] = async (mutation, input, actor = clerk) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
      __typename ${answered[mutation] ?? '... on Household { id version }'} ... on Problem { code message path } } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    return (await execute<{ it: Answer }>({ query, variables }, actor)).it;
  };
  const adopted = await act('adoptRegions', { within: '990000', document: '测试文件', regions }, registrar);
  if (adopted.__typename !== 'AdoptedRegions') throw new Error(`no regions: ${JSON.stringify(adopted)}`);

  const rows: Opened['rows'] = async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows;
  return {
    runtime,
    database,
    statements,
    turnTo: (day) => void (instant = Date.parse(`${day}T02:00:00Z`)),
    now: () => new Date(instant).toISOString(),
    query: (query, variables = {}, actor = clerk) => execute({ query, variables }, actor),
    act,
    rows,
    told: async (household) => {
      const text = 'select type, stream_version::int as version, data from kit_outbox where stream = $1 order by stream_version';
      return (await rows(text, [`household/${household}`])) as never;
    },
    close: async () => {
      await subgraph.close();
      await runtime.close();
      await database.drop();
    },
  };
}
