import { randomUUID } from 'node:crypto';
import { day, fen } from '@jiuzhu/kernel';
import type { Event, Id, RegionCode } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import type { Fact } from '@jiuzhu/schema/events/household/fact.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { delegationGranted } from '@jiuzhu/schema/events/supervision/delegation-granted.ts';
import { authorisationGiven } from '@jiuzhu/schema/events/verification/authorisation-given.ts';
import { authorisationWithdrawn } from '@jiuzhu/schema/events/verification/authorisation-withdrawn.ts';
import { requestBegun } from '@jiuzhu/schema/events/verification/request-begun.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { dayOf, logger, openRuntime, reactor, runCommand, runEffects, runTimer } from '@jiuzhu/service-kit';
import type { Actor, Answer, OpenRuntime } from '@jiuzhu/service-kit';
import { testDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import type { SimulatedPost } from '@jiuzhu/post';
import { subsistence } from '../src/service.ts';
import { closePublicityWhenDue } from '../src/timers/close-publicity-when-due.ts';
import { aBook } from '../src/testing/standards.ts';

const officer = (id: string, role: string, region: string): Actor => ({
  ...{ id, agency: `office-${region}`, roles: [role], region },
  level: region.length === 6 ? 'county' : 'township',
});
export const clerk = officer('clerk-1', 'clerk', '610304001');
export const reviewer = officer('reviewer-1', 'reviewer', '610304001');
export const surveyor = officer('surveyor-1', 'surveyor', '610304001');
export const decider = officer('decider-1', 'decider', '610304');

export type Family = { readonly household: Id<'household'>; readonly persons: readonly [Id<'person'>, Id<'person'>, Id<'person'>] };
type Told = Partial<Fact> & Pick<Fact, 'kind' | 'item'>;

export const wage = (amount: number, person?: Id<'person'>): Told => ({
  ...{ kind: 'income', item: 'wage', amount: fen(amount), months: 1 },
  ...(person ? { personId: person } : {}),
});
export const deposit = (amount: number): Told => ({ kind: 'property', item: 'deposit', amount: fen(amount) });

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly book: StandardBook;
  readonly statements: string[];
  /** days on */
  forward(days: number): void;
  tell(owner: 'household' | 'verification' | 'supervision' | 'employment', subject: string, event: Event): Promise<void>;
  /** the county hands the allowance to a township, from today on unless it says otherwise; answers the delegation */
  delegate(township: string, more?: object): Promise<string>;
  /** a couple with a child of eight, each adult without income, and what else they declared */
  family(facts?: readonly Told[]): Promise<Family>;
  record(family: Family, facts: readonly Told[]): Promise<void>;
  report(family: Family, more?: Partial<Parameters<typeof reportIssued>[0]>): Promise<void>;
  /** the family lets the agencies be asked, or takes that back; answers the authorisation */
  authorise(family: Family, more?: object): Promise<string>;
  withdraw(family: Family, authorisation: string): Promise<void>;
  /** the county asks the agencies */
  begin(family: Family): Promise<void>;
  run(name: keyof typeof subsistence.commands, input: object, actor?: Actor): Promise<Answer>;
  /** the id of an application, and its version as it stands */
  applied(family: Family, more?: object): Promise<string>;
  /** with the version that the case has now */
  act(name: keyof typeof subsistence.commands, caseId: string, actor: Actor, more?: object): Promise<Answer>;
  /** by two, today, with the first member; what they found, and what else they say */
  survey(family: Family, caseId: string, findings?: object, more?: object): Promise<Answer>;
  closePublicity(): Promise<number>;
  /** lets the post, or whoever is asked, be asked until nothing is due */
  perform(): Promise<void>;
  readonly post: SimulatedPost;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** As household would answer: everybody has the same name. */
const namesOf = ({ persons }: { readonly persons: readonly string[] }) => Object.fromEntries(persons.map((it) => [it, { name: '李示例' }]));

const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;

export async function openSubsistence(given: Readonly<Record<string, unknown>> = {}, book = aBook(given)): Promise<Opened> {
  const database = await testDatabase(['subsistence']);
  let now = new Date('2026-03-02T02:00:00Z');
  const statements: string[] = [];
  const runtime = await openRuntime(subsistence, {
    databaseUrl: database.urls['subsistence']?.app ?? '',
    poolSize: 4,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    clock: { now: () => now },
    log: logger('silent', 'subsistence'),
    calls: { call: (_service, _route, body) => Promise.resolve(namesOf(body as { persons: readonly string[] })) },
    instance: 'test',
    config: {},
    watch: (name) => void statements.push(name),
  });
  await keepStandards(runtime, book);
  const react = reactor(runtime);
  const versions = new Map<string, number>();
  const today = () => dayOf(now);

  const tell: Opened['tell'] = async (owner, subject, { type, data }) => {
    const stream = owner === 'supervision' ? `region/${subject}` : `household/${subject}`;
    const version = (versions.get(`${owner} ${stream}`) ?? 0) + 1;
    versions.set(`${owner} ${stream}`, version);
    const head = { id: uuid(), owner, type, stream, version, at: now.toISOString(), correlationId: 'test' };
    const gaps = await react([{ ...head, data }]);
    if (gaps.length > 0) throw new Error('a gap');
  };
  const record: Opened['record'] = ({ household }, facts) => {
    const full = facts.map((it): Fact => ({ ...{ id: uuid(), amount: fen(0), asOf: today(), source: 'declared', evidence: [] }, ...it }));
    return tell('household', household, factsRecorded({ householdId: household, on: today(), facts: full, superseded: [] }));
  };
  const run: Opened['run'] = (name, input, actor = clerk) => {
    const command = subsistence.commands[name];
    if (!command) throw new Error(`no command ${name}`);
    const present = ({ id }: { readonly id: string }) => ({ id });
    return runCommand(runtime, { name, command, present: present }, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
  };
  const rows: Opened['rows'] = async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows;

  const act: Opened['act'] = async (name, caseId, actor, more = {}) => {
    const [row] = await rows('select version from subsistence_cases where id = $1', [caseId]);
    return run(name, { case: caseId, version: row?.['version'], ...(name === 'acceptApplication' ? { missing: [] } : {}), ...more }, actor);
  };

  return {
    runtime,
    book,
    statements,
    forward: (days) => void (now = new Date(now.getTime() + days * 86_400_000)),
    tell,
    record,
    run,
    rows,
    family: async (facts = []) => {
      const household = uuid<'household'>();
      const persons = [uuid<'person'>(), uuid<'person'>(), uuid<'person'>()] as const;
      const member = (personId: Id<'person'>, relation: 'head' | 'spouse' | 'child', born: string) => ({
        ...{ personId, relation, born: day(born) },
        ...{ majorIllness: false, student: false, employed: false },
      });
      const members = [
        member(persons[0], 'head', '1980-01-01'),
        member(persons[1], 'spouse', '1981-01-01'),
        member(persons[2], 'child', '2018-01-01'),
      ];
      const registration = {
        householdId: household,
        on: today(),
        region: '610304001001' as RegionCode,
        settlement: 'urban' as const,
        members,
      };
      await tell('household', household, householdRegistered(registration));
      const it = { household, persons };
      await record(it, [wage(0, persons[0]), wage(0, persons[1]), ...facts]);
      return it;
    },
    report: ({ household }, more = {}) =>
      tell(
        'verification',
        household,
        reportIssued({
          ...{ householdId: household, reportId: uuid(), requestId: uuid(), on: today(), complete: true },
          ...{ sums: [], declared: [], differences: [], doubts: [], validUntil: day('2026-12-31') },
          ...more,
        }),
      ),
    authorise: async ({ household }, more = {}) => {
      const authorisationId = uuid<'authorisation'>();
      const given = { householdId: household, authorisationId, purpose: 'social-assistance' as const, signedOn: today() };
      await tell('verification', household, authorisationGiven({ ...given, validUntil: day('2027-03-01'), ...more }));
      return authorisationId;
    },
    withdraw: ({ household }, authorisation) =>
      tell(
        'verification',
        household,
        authorisationWithdrawn({ householdId: household, authorisationId: authorisation as Id<'authorisation'>, on: today() }),
      ),
    begin: ({ household }) =>
      tell(
        'verification',
        household,
        requestBegun({ householdId: household, requestId: uuid(), purpose: 'social-assistance', on: today() }),
      ),
    applied: async ({ household, persons }, more = {}) => {
      const input = { household, applicant: persons[0], alone: false, nearRelative: false, commitment: true, ...more };
      const answer = await run('applyForSubsistence', input);
      if (!answer.accepted) throw new Error(answer.problem.problem);
      return String(answer.reference['id']);
    },
    act,
    survey: ({ persons }, caseId, findings = {}, more = {}) =>
      act('recordSurvey', caseId, surveyor, {
        ...{ on: today(), surveyors: ['surveyor-1', 'surveyor-2'], methods: ['home_visit'], signedBy: persons[0] },
        findings: { obligors: [], selfCare: [], childChoices: [], careForms: [], ...findings },
        ...more,
      }),
    delegate: async (township, more = {}) => {
      const delegationId = uuid<'delegation'>();
      const document = { number: '示例政发〔2026〕3号', hash: '0'.repeat(64) };
      const granted = { delegationId, region: township as RegionCode, document, from: today() };
      await tell('supervision', township, delegationGranted({ ...granted, programmes: ['dibao'], ...more }));
      return delegationId;
    },
    post: (runtime.ports as { readonly post: SimulatedPost }).post,
    perform: async () => {
      while ((await runEffects(runtime)) > 0);
    },
    closePublicity: () => runTimer(runtime, closePublicityWhenDue),
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
