import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import type { Event, Id, RegionCode } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import type { SimulatedPost } from '@jiuzhu/post';
import { dayOf, logger, openRuntime, reactor, runCommand, runEffects, runTimer } from '@jiuzhu/service-kit';
import type { Actor, Answer, OpenRuntime } from '@jiuzhu/service-kit';
import { testDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import { temporary } from '../src/service.ts';
import { aBook } from '../src/testing/standards.ts';
import { closePublicityWhenDue } from '../src/timers/close-publicity-when-due.ts';
import { payStageWhenDue } from '../src/timers/pay-stage-when-due.ts';
import { tellOverdueWhenDue } from '../src/timers/tell-overdue-when-due.ts';
import { tellShelterOverdueWhenDue } from '../src/timers/tell-shelter-overdue-when-due.ts';

const officer = (id: string, role: string, region: string): Actor => ({
  ...{ id, agency: `office-${region}`, roles: [role], region },
  level: region.length === 6 ? 'county' : 'township',
});
export const clerk = officer('clerk-1', 'clerk', '610304001');
export const mayor = officer('decider-1', 'decider', '610304001');
export const county = officer('decider-2', 'decider', '610304');
export const place = '610304001001';
export const township = '610304001';

export type Family = { readonly household: Id<'household'>; readonly persons: readonly [Id<'person'>, Id<'person'>, Id<'person'>] };

export interface Opened {
  readonly runtime: OpenRuntime;
  /** moves the clock on */
  forward(by: { readonly days?: number; readonly hours?: number }): void;
  tell(owner: 'household' | 'subsistence' | 'verification', household: string, event: Event): Promise<void>;
  /** a couple with a child, who live in another county */
  family(region?: string): Promise<Family>;
  run(name: keyof typeof temporary.commands, input: object, actor?: Actor): Promise<Answer>;
  /** a fire, today, of 30,000 yuan; the id of its case */
  reported(family: Family, more?: object): Promise<string>;
  report(family: Family, more?: object): Promise<Answer>;
  /** with the version that the case has now */
  act(name: keyof typeof temporary.commands, caseId: string, actor: Actor, more?: object): Promise<Answer>;
  grant(caseId: string, amount: number, actor?: Actor, more?: object): Promise<Answer>;
  reserve(amount: number): Promise<Answer>;
  balance(): Promise<unknown>;
  tick(): Promise<number>;
  /** what is posted is no more, where its days have passed */
  unpost(): Promise<number>;
  /** of a stay that is over, or of a visit that nobody made */
  tellShelter(): Promise<number>;
  /** what the outside is asked is answered */
  perform(): Promise<void>;
  /** what is due of stages is paid */
  pay(): Promise<number>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** what was told, of one type, the first before the others */
  told(type: string): Promise<readonly Record<string, unknown>[]>;
  readonly post: SimulatedPost;
  close(): Promise<void>;
}

/** As household reveals them. */
const namesOf = ({ persons }: { readonly persons: readonly string[] }) =>
  Object.fromEntries(persons.map((id) => [id, { name: `李示例${id.slice(0, 4)}` }]));

const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;

/** Half an hour after midnight in Shanghai, of a Tuesday. */
const midnight = '2026-03-02T16:30:00Z';

export async function openTemporary(
  given: Readonly<Record<string, unknown>> = {},
  config: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const database = await testDatabase(['temporary']);
  let now = new Date(midnight);
  const runtime = await openRuntime(temporary, {
    databaseUrl: database.urls['temporary']?.app ?? '',
    poolSize: 8,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    clock: { now: () => now },
    log: logger('silent', 'temporary'),
    calls: { call: (_service, _route, body) => Promise.resolve(namesOf(body as { readonly persons: readonly string[] })) },
    instance: 'test',
    config,
  });
  await keepStandards(runtime, aBook(given));
  const react = reactor(runtime);
  const versions = new Map<string, number>();
  const today = () => dayOf(now);

  const tell: Opened['tell'] = async (owner, household, { type, data }) => {
    const stream = `household/${household}`;
    const version = (versions.get(`${owner} ${stream}`) ?? 0) + 1;
    versions.set(`${owner} ${stream}`, version);
    const gaps = await react([{ id: uuid(), owner, type, stream, version, at: now.toISOString(), correlationId: 'test', data }]);
    if (gaps.length > 0) throw new Error('a gap');
  };
  const run: Opened['run'] = (name, input, actor = clerk) => {
    const command = temporary.commands[name];
    if (!command) throw new Error(`no command ${name}`);
    type Has = { readonly id: string };
    const present = (it: Partial<Has> & { readonly case?: Has; readonly station?: Has }) => ({
      id: it.case?.id ?? it.station?.id ?? it.id ?? '',
    });
    return runCommand(runtime, { name, command, present }, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
  };
  const rows: Opened['rows'] = async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows;
  const act: Opened['act'] = async (name, caseId, actor, more = {}) => {
    const [row] = await rows('select version from temporary_cases where id = $1', [caseId]);
    return run(name, { case: caseId, version: row?.['version'], ...more }, actor);
  };
  const report: Opened['report'] = ({ household }, more = {}) =>
    run('reportIncident', { household, kind: 'fire', happenedOn: today(), region: place, cost: 3_000_000, borne: 0, ...more });

  return {
    runtime,
    forward: ({ days = 0, hours = 0 }) => void (now = new Date(now.getTime() + (days * 24 + hours) * 3_600_000)),
    tell,
    family: async (region = '610102001001') => {
      const household = uuid<'household'>();
      const persons = [uuid<'person'>(), uuid<'person'>(), uuid<'person'>()] as const;
      const member = (personId: Id<'person'>, relation: 'head' | 'spouse' | 'child', born: string) => ({
        ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false },
      });
      const members = [
        member(persons[0], 'head', '1980-01-01'),
        member(persons[1], 'spouse', '1981-01-01'),
        member(persons[2], 'child', '2018-01-01'),
      ];
      const registration = { householdId: household, on: today(), region: region as RegionCode, settlement: 'urban' as const, members };
      await tell('household', household, householdRegistered(registration));
      return { household, persons };
    },
    run,
    report,
    reported: async (family, more = {}) => {
      const answer = await report(family, more);
      if (!answer.accepted) throw new Error(answer.problem.problem);
      return String(answer.reference['id']);
    },
    act,
    grant: (caseId, amount, actor = mayor, more = {}) =>
      act('decideEmergency', caseId, actor, { livingInDifficulty: true, amount, ...more }),
    reserve: (amount) => run('openReserve', { township, amount, document: '示例民函〔2026〕5号' }, county),
    balance: async () => {
      const [row] = await rows('select balance::text as balance from reserves where township = $1', [township]);
      return row && Number(row['balance']);
    },
    tick: () => runTimer(runtime, tellOverdueWhenDue),
    tellShelter: () => runTimer(runtime, tellShelterOverdueWhenDue),
    perform: async () => {
      while ((await runEffects(runtime)) > 0);
    },
    pay: () => runTimer(runtime, payStageWhenDue),
    unpost: () => runTimer(runtime, closePublicityWhenDue),
    rows,
    told: async (type) =>
      (await rows('select data from kit_outbox where type = $1 order by stream, stream_version', [type])).map(
        ({ data }) => data as Record<string, unknown>,
      ),
    post: (runtime.ports as { readonly post: SimulatedPost }).post,
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
