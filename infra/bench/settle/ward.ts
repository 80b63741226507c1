import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createGateway } from '@jiuzhu/gateway';
import { openSubgraph, serveSubgraph, type SubgraphServer } from '@jiuzhu/graph-kit';
import { addDays, type Day, type Event, fen, type Id, type RegionCode, residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { definition } from '@jiuzhu/medical/definition';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { type Actor, logger, openRuntime, type OpenRuntime, reactor, runCommand, runEffects, systemClock } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { Pool } from 'pg';
import { readyDatabases } from '../../local/databases.ts';
import { serverCpu } from '../road/src/server-cpu.ts';
import { serviceNames } from '../../local/definitions.ts';
import { drawKeys } from '../../local/keys.ts';
import { audience, issuer, publicKeys, tokenFor } from '../../local/token.ts';
import { cashier, county, secret } from './cashier.ts';

const officer: Actor = { id: 'officer-1', agency: 'medical-990000', roles: ['medical-officer'], region: county, level: 'county' };

const supergraph = new URL('../../../schema/supergraph.graphql', import.meta.url);
/** The gateway wants a way to each, and none of them is asked. */
const absent = Object.fromEntries(serviceNames.map((name) => [name, { execute: () => Promise.reject(new Error(`${name} is not here`)) }]));

export type Ward = {
  readonly runtime: OpenRuntime;
  readonly server: SubgraphServer;
  readonly gateway: { readonly url: string };
  /** the cashier's, for the gateway */
  readonly token: string;
  readonly provider: string;
  /** CPU of PostgreSQL so far, ms */
  serverCpu(): Promise<number>;
  /** of people who have the subsistence allowance since a month ago */
  readonly numbers: readonly string[];
  close(): Promise<void>;
};

/** Medical on a database of its own, as a process opens it, with a hospital under contract and so many people who were told and indexed as any. */
export async function openWard(adminUrl: string, size: number, today: Day): Promise<Ward> {
  const { medical = '' } = await readyDatabases(adminUrl, ['medical'], new URL(adminUrl).password, 'settle');
  const known = new Map(Array.from({ length: size }, (_, at) => [randomUUID() as Id<'person'>, numberAt(at)]));
  const runtime = await openRuntime(definition.service, {
    databaseUrl: medical,
    poolSize: 10,
    kms: localKms({ current: 'bench', keys: { bench: Buffer.alloc(16, 7).toString('base64') } }),
    allowIllustrative: true,
    clock: systemClock,
    log: logger('error', 'bench'),
    // as household's route answers
    calls: {
      call: (_service, _route, body) => {
        const { persons } = body as { readonly persons: readonly Id<'person'>[] };
        return Promise.resolve(Object.fromEntries(persons.map((it) => [it, { idNumber: known.get(it) }])));
      },
    },
    instance: 'bench',
    config: {},
  });
  await admit(runtime, [...known.keys()], addDays(today, -30));
  const subgraph = await openSubgraph(runtime, definition.graph);
  const listening = { host: '127.0.0.1', port: 0, secret, ready: () => Promise.resolve(true), metrics: () => Promise.resolve('') };
  const server = await serveSubgraph(runtime, subgraph, listening);
  const keys = drawKeys();
  const gateway = await createGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    subgraphs: { ...absent, medical: { execute: subgraph.execute } },
    auth: { issuer, audience, keys: publicKeys(keys) },
    limits: { costPerMinute: Number.MAX_SAFE_INTEGER },
    production: true,
    log: logger('error', 'gateway'),
  });
  const admin = new Pool({ connectionString: urlTo(adminUrl, 'settle'), max: 1 });
  return {
    runtime,
    server,
    gateway: await gateway.listen(0),
    token: await tokenFor(keys, cashier, 'PT2H'),
    provider: await designated(runtime, today),
    numbers: [...known.values()],
    serverCpu: () => serverCpu(admin),
    close: async () => {
      await admin.end();
      await gateway.close();
      await server.close();
      await subgraph.close();
      await runtime.close();
    },
  };
}

const urlTo = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).toString();

/** Of the area that was never issued. */
const numberAt = (at: number): string =>
  residentIdWithCheckDigit(`9900001960${String(1 + (at % 9)).padStart(2, '0')}01${String(Math.floor(at / 9)).padStart(3, '0')}`);

async function admit(runtime: OpenRuntime, persons: readonly Id<'person'>[], on: Day): Promise<void> {
  const react = reactor(runtime);
  const at = new Date(`${on}T02:00:00Z`).toISOString();
  for (const personId of persons) {
    const householdId = randomUUID() as Id<'household'>;
    const member = { personId, relation: 'head' as const, born: addDays(on, -20_000), majorIllness: true, student: false, employed: false };
    const caseId = `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>;
    const told = [
      householdRegistered({ householdId, on, region: '990000001001' as RegionCode, settlement: 'rural', members: [member] }),
      assistanceConfirmed({ caseId, householdId, class: 'dibao', amount: fen(60_000), from: on }),
    ];
    for (const event of told) await react([envelopeOf(householdId, event, at)]);
  }
  while ((await runEffects(runtime, 200)) > 0);
}

const envelopeOf = (householdId: string, { type, data }: Event, at: string) => ({
  ...{ id: randomUUID(), owner: type.split('.')[0] ?? '', type, stream: `household/${householdId}`, version: 1 },
  ...{ at, correlationId: 'bench', data },
});

async function designated(runtime: OpenRuntime, today: Day): Promise<string> {
  const command = definition.service.commands['designateProvider'];
  if (!command) throw new Error('nobody designates providers');
  const present = (state: never): { id: string } => ({ id: (state as { id: string }).id });
  const contract = {
    region: county,
    providerCode: 'H00000000001',
    name: '示例县医院',
    submitters: ['hospital-1'],
    from: addDays(today, -60),
  };
  const input = { idempotencyKey: randomUUID(), ...contract };
  const answer = await runCommand(runtime, { name: 'designateProvider', command, present }, input, {
    actor: officer,
    correlationId: 'bench',
  });
  if (!answer.accepted) throw new Error(answer.problem.problem);
  return (answer.reference as { id: string }).id;
}
