import { randomUUID } from 'node:crypto';
import { day, fen } from '@jiuzhu/kernel';
import type { Event, Id, RegionCode } from '@jiuzhu/kernel';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import type { SimulatedPost } from '@jiuzhu/post';
import { dayOf, logger, openRuntime, reactor, runCommand, runEffects, runTimer } from '@jiuzhu/service-kit';
import type { Actor, Answer, OpenRuntime } from '@jiuzhu/service-kit';
import { testDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import { education } from '../src/service.ts';
import { aBook } from '../src/testing/standards.ts';

const officer = (id: string, role: string, region: string): Actor => ({
  ...{ id, agency: `office-${region}`, roles: [role], region },
  level: region.length === 6 ? 'county' : 'township',
});
export const clerk = officer('clerk-1', 'clerk', '610304001');
export const bureau = officer('education-1', 'education-officer', '610304');
const place = '610304001001';

export type Family = { readonly household: Id<'household'>; readonly child: Id<'person'>; readonly parent: Id<'person'> };

export interface Opened {
  readonly runtime: OpenRuntime;
  /** moves the clock to the morning of a day */
  at(on: string): void;
  tell(owner: 'household' | 'subsistence', household: string, event: Event): Promise<void>;
  /** a parent and a child, with the allowance unless another class is said */
  family(of?: 'dibao' | 'margin' | 'other', region?: string): Promise<Family>;
  run(name: keyof typeof education.commands, input: object, actor?: Actor): Promise<Answer>;
  /** for the child of the family, in a junior school, boarding, from the autumn on */
  apply(family: Family, more?: object): Promise<Answer>;
  /** the id of the case */
  applied(family: Family, more?: object): Promise<string>;
  /** with the version that the case has now */
  act(name: keyof typeof education.commands, caseId: string, actor: Actor, more?: object): Promise<Answer>;
  decide(caseId: string, more?: object, actor?: Actor): Promise<Answer>;
  /** lets what is due be done */
  tick(): Promise<void>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** what was told, of one type, the first before the others */
  told(type: string): Promise<readonly Record<string, unknown>[]>;
  readonly post: SimulatedPost;
  /** what the post is given is answered */
  perform(): Promise<void>;
  close(): Promise<void>;
}

/** As household reveals them. */
const namesOf = ({ persons }: { readonly persons: readonly string[] }) =>
  Object.fromEntries(persons.map((id) => [id, { name: `李示例${id.slice(0, 4)}` }]));

const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;

const recognisedAs = (householdId: Id<'household'>, of: 'dibao' | 'margin'): Event => {
  const caseId = `subsistence-case/${uuid()}` as Id<'subsistence-case'>;
  return of === 'dibao'
    ? assistanceConfirmed({ caseId, householdId, class: 'dibao', amount: fen(1), from: day('2026-09-01') })
    : householdRecognised({ caseId, householdId, class: 'margin', from: day('2026-09-01'), until: day('2026-09-10') });
};

export async function openEducation(given: Readonly<Record<string, unknown>> = {}): Promise<Opened> {
  const database = await testDatabase(['education']);
  // a Tuesday; the first week of the autumn term
  let now = new Date('2026-09-01T01:00:00Z');
  const runtime = await openRuntime(education, {
    databaseUrl: database.urls['education']?.app ?? '',
    poolSize: 8,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    clock: { now: () => now },
    log: logger('silent', 'education'),
    calls: { call: (_service, _route, body) => Promise.resolve(namesOf(body as { readonly persons: readonly string[] })) },
    instance: 'test',
    config: {},
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
    const command = education.commands[name];
    if (!command) throw new Error(`no command ${name}`);
    const present = ({ id = '' }: { readonly id?: string }) => ({ id });
    return runCommand(runtime, { name, command, present }, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
  };
  const rows: Opened['rows'] = async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows;
  const act: Opened['act'] = async (name, caseId, actor, more = {}) => {
    const [row] = await rows('select version from education_cases where id = $1', [caseId]);
    return run(name, { case: caseId, version: row?.['version'], ...more }, actor);
  };
  const school = { handedInAt: 'school', schoolCode: '2161000001', schoolName: '示例中学' };
  const apply: Opened['apply'] = ({ household, child }, more = {}) =>
    run('applyForEducation', {
      ...{ household, person: child, ...school, educationStage: 'junior', boarding: true, schoolYear: 2026, fromTerm: 'autumn' },
      ...more,
    });

  return {
    runtime,
    at: (on) => void (now = new Date(`${on}T01:00:00Z`)),
    tell,
    family: async (of = 'dibao', region = place) => {
      const [household, parent, child] = [uuid<'household'>(), uuid<'person'>(), uuid<'person'>()];
      const member = (personId: Id<'person'>, relation: 'head' | 'child', born: string) => ({
        ...{ personId, relation, born: day(born), majorIllness: false, student: relation === 'child', employed: false },
      });
      const members = [member(parent, 'head', '1985-01-01'), member(child, 'child', '2013-01-01')];
      const registration = { householdId: household, on: today(), region: region as RegionCode, settlement: 'urban' as const, members };
      await tell('household', household, householdRegistered(registration));
      if (of !== 'other') await tell('subsistence', household, recognisedAs(household, of));
      return { household, parent, child };
    },
    run,
    apply,
    applied: async (family, more = {}) => {
      const answer = await apply(family, more);
      if (!answer.accepted) throw new Error(answer.problem.problem);
      return String(answer.reference['id']);
    },
    act,
    decide: (caseId, more = {}, actor = bureau) =>
      act('decideEducation', caseId, actor, { enrolled: true, educationStage: 'junior', ...more }),
    tick: async () => {
      for (const timer of education.timers) await runTimer(runtime, timer);
    },
    rows,
    told: async (type) =>
      (await rows('select data from kit_outbox where type = $1 order by stream, stream_version', [type])).map(
        ({ data }) => data as Record<string, unknown>,
      ),
    post: (runtime.ports as { readonly post: SimulatedPost }).post,
    perform: async () => {
      while ((await runEffects(runtime)) > 0);
    },
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
