import { randomUUID } from 'node:crypto';
import { type Envelope } from '@jiuzhu/event-log';
import { addMonths, day, type Event, type Id, residentIdWithCheckDigit } from '@jiuzhu/kernel';
import { readStandards, type StandardBook } from '@jiuzhu/policy';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { obligorsChanged } from '@jiuzhu/schema/events/household/obligors-changed.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import {
  type Actor,
  type Answer,
  logger,
  openRuntime,
  type OpenRuntime,
  reactor,
  runCommand,
  runEffects,
  runTimer,
} from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import { vi } from 'vitest';
import type { SimulatedSources } from '../src/adapters/ports/simulated-sources.ts';
import type { VerificationPorts } from '../src/effects/ports.ts';
import { verification } from '../src/service.ts';
import { issueReportWhenDue } from '../src/timers/issue-report-when-due.ts';

export const clerk: Actor = { id: 'clerk-1', agency: 'township-990000001', roles: ['clerk'], region: '990000001', level: 'township' };
export const verifier: Actor = { id: 'verifier-1', agency: 'county-990000', roles: ['verifier'], region: '990000', level: 'county' };

type Family = { readonly household: Id<'household'>; readonly persons: readonly Id<'person'>[] };
type Fact = ReturnType<typeof factsRecorded>['data'] extends never ? never : Parameters<typeof factsRecorded>[0]['facts'][number];

const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;

/** What only household knows, and no table here may hold: by person. */
const nameOf = (person: string): string => `欧阳金丝雀${Number.parseInt(person.slice(0, 6), 16)}`;
const numberOf = (person: string): string =>
  residentIdWithCheckDigit(`99000019800101${String(Number.parseInt(person.slice(0, 6), 16) % 1000).padStart(3, '0')}`);

/** What a test may have otherwise: the region's limits, and how agencies behave from the start. */
type Setting = { readonly standards?: StandardBook; readonly config?: Readonly<Record<string, string>> };

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly database: TestDatabase;
  readonly sources: SimulatedSources;
  /** persons whom household was asked about, call by call */
  readonly revealed: (readonly string[])[];
  /** as whom household was asked, call by call */
  readonly askedAs: Actor[];
  /** everything that household has said, in clear */
  readonly secrets: Set<string>;
  readonly statements: string[];
  /** what happens while household answers, until told otherwise */
  whenRevealed(then: (() => Promise<void>) | undefined): void;
  forward(days: number): void;
  tell(stream: string, event: Event, owner?: string): Promise<void>;
  /** a couple with a child of eight, and what it declared */
  family(facts?: readonly Omit<Fact, 'id' | 'personId' | 'asOf' | 'source' | 'evidence'>[]): Promise<Family>;
  /** tells that so many grown children of the head live elsewhere, and answers who they are */
  oblige(family: Family, n: number): Promise<readonly Id<'person'>[]>;
  run(name: keyof typeof verification.commands, input: object, actor?: Actor): Promise<Answer>;
  authorise(family: Family, more?: object): Promise<Answer>;
  /** performs what is due, tries again what failed, until nothing is left to try */
  perform(): Promise<void>;
  issueDue(): Promise<number>;
  /** rows of a statement, as the administrator sees them */
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openVerification({ standards = readStandards([]), config = {} }: Setting = {}): Promise<Opened> {
  const database = await testDatabase(['verification']);
  let now = new Date('2026-03-02T02:00:00Z');
  const revealed: (readonly string[])[] = [];
  const askedAs: Actor[] = [];
  const secrets = new Set<string>();
  const statements: string[] = [];
  let meanwhile: (() => Promise<void>) | undefined;
  const runtime = await openRuntime(verification, {
    databaseUrl: database.urls['verification']?.app ?? '',
    poolSize: 6,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    allowIllustrative: true,
    clock: { now: () => now },
    paceClock: { now: () => now },
    log: logger('silent', 'verification'),
    calls: {
      call: async (service, route, body, { actor }) => {
        if (service !== 'household' || route !== 'reveal') throw new Error(`${service} ${route} is not asked`);
        const { persons } = body as { persons: string[] };
        revealed.push(persons);
        askedAs.push(actor);
        const answer = Object.fromEntries(persons.map((it) => [it, { name: nameOf(it), idNumber: numberOf(it) }]));
        for (const { name, idNumber } of Object.values(answer)) secrets.add(name).add(idNumber);
        await meanwhile?.();
        return answer;
      },
    },
    instance: 'test',
    config: { SOURCE_TIMEOUT_MS: '150', ...config },
    watch: (name) => statements.push(name),
  });
  await keepStandards(runtime, standards);
  const react = reactor(runtime);
  const versions = new Map<string, number>();

  const forward = (days: number): void => void (now = new Date(now.getTime() + days * 86_400_000));
  const tell = async (stream: string, { type, data }: Event, owner = 'household'): Promise<void> => {
    const version = (versions.get(`${owner} ${stream}`) ?? 0) + 1;
    versions.set(`${owner} ${stream}`, version);
    const envelope: Envelope = {
      id: uuid(),
      owner,
      type,
      stream,
      version,
      at: now.toISOString(),
      correlationId: 'test',
      data,
    };
    const gaps = await react([envelope]);
    if (gaps.length > 0) throw new Error('a gap');
  };
  const run: Opened['run'] = (name, input, actor = clerk) => {
    const command = verification.commands[name];
    if (!command) throw new Error(`no command ${name}`);
    const present = (state: never): { id: string } => {
      const { request, authorisation } = state as { request?: { id: string }; authorisation: { id: string } };
      return { id: (request ?? authorisation).id };
    };
    return runCommand(runtime, { name, command, present }, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
  };

  return {
    runtime,
    database,
    sources: (runtime.ports as VerificationPorts & { sources: SimulatedSources }).sources,
    revealed,
    askedAs,
    secrets,
    statements,
    whenRevealed: (then) => void (meanwhile = then),
    forward,
    tell,
    run,
    family: async (facts = []) => {
      const household = uuid<'household'>();
      const persons = [uuid<'person'>(), uuid<'person'>(), uuid<'person'>()];
      const on = day('2026-03-02');
      const member = (personId: Id<'person'>, relation: 'head' | 'spouse' | 'child', age: number) => ({
        personId,
        relation,
        born: addMonths(on, -12 * age),
        majorIllness: false,
        student: false,
        employed: false,
      });
      const [head = uuid(), spouse = uuid(), child = uuid()] = persons;
      const members = [member(head, 'head', 41), member(spouse, 'spouse', 40), member(child, 'child', 8)];
      const stream = `household/${household}`;
      await tell(
        stream,
        householdRegistered({ householdId: household, on, region: '990000001001' as never, settlement: 'rural', members }),
      );
      const full = facts.map((it): Fact => ({ ...it, id: uuid(), personId: head, asOf: on, source: 'declared', evidence: [] }));
      if (full.length > 0) await tell(stream, factsRecorded({ householdId: household, on, facts: full, superseded: [] }));
      return { household, persons };
    },
    oblige: async ({ household, persons: [head = uuid()] }, n) => {
      const on = day('2026-03-02');
      const obligors = Array.from({ length: n }, () => ({
        personId: uuid<'person'>(),
        relation: 'child' as const,
        of: head,
        born: addMonths(on, -12 * 20),
      }));
      await tell(`household/${household}`, obligorsChanged({ householdId: household, on, obligors }));
      return obligors.map(({ personId }) => personId);
    },
    authorise: ({ household, persons: [head, spouse, child] }, more = {}) =>
      run('authoriseVerification', {
        household,
        purpose: 'SOCIAL_ASSISTANCE',
        signatures: [{ person: head }, { person: spouse }, { person: child, guardian: head }],
        signedOn: '2026-03-02',
        validUntil: '2027-03-01',
        documentHash: 'a'.repeat(64),
        ...more,
      }),
    perform: async () => {
      const waiting = `select count(*)::int as n from kit_effect where ended is null`;
      for (let round = 0; round < 12; round += 1) {
        await runEffects(runtime, 100);
        const { rows } = await runtime.pool.query<{ n: number }>(waiting);
        if (rows[0]?.n === 0) return;
        now = new Date(now.getTime() + 60_000);
      }
    },
    issueDue: () => runTimer(runtime, verification.timers.find(({ name }) => name === issueReportWhenDue.name) ?? issueReportWhenDue),
    rows: async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows,
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}

export const until = vi.waitFor;
