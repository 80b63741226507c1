import { randomUUID } from 'node:crypto';
import { type Operation, openSubgraph } from '@jiuzhu/graph-kit';
import { type Actor, logger, openRuntime, type OpenRuntime, reactor, runTimer } from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { localKms } from '@jiuzhu/vault';
import { definition } from '../src/definition.ts';

export const officer = (role: string, region: string): Actor => ({
  ...{ id: `${role}-${region}`, agency: `office-${region}`, roles: [role], region },
  level: region.length > 6 ? 'township' : 'county',
});
export const author = (region = '9900'): Actor => officer('standards-author', region);
export const approver = (region = '9900'): Actor => officer('standards-approver', region);
export const clerk = officer('clerk', '990000001');
export const partner: Actor = { ...officer('partner', '990000'), level: 'partner' };

/** What a mutation answers: a proposal, or a problem. */
export type Answer = {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly path?: readonly string[];
  readonly faults?: readonly string[];
};

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly database: TestDatabase;
  readonly statements: string[];
  /** another day */
  turnTo(day: string): void;
  query<T = unknown>(query: string, variables?: Readonly<Record<string, unknown>>, actor?: Actor): Promise<T>;
  act(mutation: string, input: object, actor: Actor): Promise<Answer>;
  /** proposed by an author of the region, and approved by its approver */
  bind(input: object, region?: string): Promise<Answer>;
  told(region: string): Promise<readonly string[]>;
  /** what the service tells, as it hears it itself */
  hear(): Promise<void>;
  /** what is due is done: on how much was acted */
  tick(): Promise<number>;
  close(): Promise<void>;
}

export const legalityCheck = { number: '测司审〔2026〕3号', checkedOn: '2026-06-16', checkedBy: '测试市司法局' };

const proposal = '... on StandardProposal { id version state }';
const answers: Readonly<Record<string, string>> = {
  adoptStandard: `${proposal} ... on StandardMisfits { faults }`,
  approveStandard: `${proposal} ... on StandardMisfits { faults }`,
  withdrawStandard: proposal,
  draftPolicy: '... on PolicyDraft { id version state }',
  withdrawPolicy: '... on PolicyDraft { id version state }',
  publishPolicies: '... on RegionCatalogue { id }',
  recordPriceIndex: '... on PriceIndex { id }',
};

type Told = {
  readonly id: string;
  readonly stream: string;
  readonly stream_version: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: Date;
  readonly correlation_id: string;
};

/** Standards on a database of its own, on 22 June 2026. */
export async function openStandards(): Promise<Opened> {
  const database = await testDatabase(['standards']);
  const statements: string[] = [];
  let instant = Date.parse('2026-06-22T02:00:00Z');
  const runtime = await openRuntime(definition.service, {
    databaseUrl: database.urls['standards']?.app ?? '',
    poolSize: 6,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    clock: { now: () => new Date((instant += 1)) },
    log: logger('silent', 'standards'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'test',
    config: {},
    watch: (name) => statements.push(name),
  });
  const subgraph = await openSubgraph(runtime, definition.graph);
  const execute = async <T>(operation: Operation, actor: Actor): Promise<T> => {
    const { data, errors } = await subgraph.execute(operation, { actor, correlationId: 'test' });
    if (errors) throw new Error(JSON.stringify(errors));
    return structuredClone(data) as T;
  };
  const act: Opened['act'] = async (mutation, input, actor) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { __typename ... on Problem { code path } ${answers[mutation]} } }`;
    return (await execute<{ it: Answer }>({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } } }, actor)).it;
  };
  return {
    runtime,
    database,
    statements,
    turnTo: (day) => void (instant = Date.parse(`${day}T02:00:00Z`)),
    query: (query, variables = {}, actor = clerk) => execute({ query, variables }, actor),
    act,
    bind: async (input, region = '9900') => {
      const { id, version, ...rest } = await act('adoptStandard', input, author(region));
      if (!id) throw new Error(JSON.stringify(rest));
      return act('approveStandard', { proposal: id, version, legalityCheck }, approver(region));
    },
    told: async (region) => {
      const text = 'select type from kit_outbox where stream = $1 order by stream_version';
      return (await runtime.pool.query<{ type: string }>(text, [`region/${region}`])).rows.map(({ type }) => type);
    },
    hear: async () => {
      const text = 'select id, stream, stream_version, type, data, at, correlation_id from kit_outbox order by seq';
      const react = reactor(runtime);
      for (const { id, stream, stream_version: version, type, data, at, correlation_id: correlationId } of (
        await runtime.pool.query<Told>(text)
      ).rows)
        await react([{ ...{ id, owner: 'standards', stream, version: Number(version), type, data }, at: at.toISOString(), correlationId }]);
    },
    tick: async () => {
      let acted = 0;
      for (const timer of definition.service.timers) acted += await runTimer(runtime, timer);
      return acted;
    },
    close: async () => {
      await subgraph.close();
      await runtime.close();
      await database.drop();
    },
  };
}
