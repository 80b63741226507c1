import { randomUUID } from 'node:crypto';
import type { Envelope } from '@jiuzhu/event-log';
import { addMonths, day, type Event, type Id, type RegionCode, residentIdWithCheckDigit } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import type { SimulatedPost } from '@jiuzhu/post';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import {
  type Actor,
  type Answer,
  ask,
  dayOf,
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
import type { Settlement } from '../src/domain/settlement/settlement.ts';
import { settlementById } from '../src/queries/settlement-by-id.ts';
import { medical } from '../src/service.ts';
import { aBook } from '../src/testing/standards.ts';

const village = '990000001001' as RegionCode;
export const officer: Actor = { id: 'officer-1', agency: 'medical-990000', roles: ['medical-officer'], region: '990000', level: 'county' };
export const window: Actor = { id: 'window-1', agency: 'hospital-1', roles: ['medical-provider'], region: '990000', level: 'partner' };

export const clerk: Actor = { id: 'clerk-1', agency: 'township-990000001', roles: ['clerk'], region: '990000001', level: 'township' };
export const reviewer: Actor = { ...clerk, id: 'reviewer-1', roles: ['reviewer'] };

export type Patient = { readonly household: Id<'household'>; readonly person: Id<'person'>; readonly number: string };

const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;
let drawn = 0;
/** No two persons have one, and nobody ever had: the area was never issued. */
export const aNumber = (): string => {
  drawn += 1;
  return residentIdWithCheckDigit(`990000${String(19_500_000 + Math.floor(drawn / 900) * 10_000 + 101)}${String(100 + (drawn % 900))}`);
};

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly database: TestDatabase;
  /** of whom household was asked, and as whom */
  readonly revealed: { readonly persons: readonly string[]; readonly actor: Actor }[];
  /** whose names were asked for, to write to, and over which region */
  readonly named: readonly string[];
  readonly post: SimulatedPost;
  readonly statements: string[];
  forward(days: number): void;
  /** while it is away household answers nothing */
  away(is: boolean): void;
  /** household knows this person no more */
  forget(person: string): void;
  tell(stream: string, event: Event, owner?: string): Promise<void>;
  /** somebody who lives alone, and of whom household knows the number */
  somebody(): Promise<Patient>;
  /** the same, with the subsistence allowance since today, and found by bills */
  recipient(): Promise<Patient>;
  confirm(household: Id<'household'>): Promise<void>;
  /** recognised as of the margin since today, and found by bills */
  marginal(): Promise<Patient>;
  recogniseMargin(household: Id<'household'>): Promise<void>;
  perform(): Promise<void>;
  /** whatever the clock has made due */
  tick(): Promise<void>;
  run(name: keyof typeof medical.commands, input: object, actor?: Actor): Promise<Answer>;
  /** the hospital of the tests, under contract since the beginning of the year */
  hospital(more?: object): Promise<string>;
  submit(hospital: string, patient: string, bill?: object, actor?: Actor): Promise<Answer>;
  settled(answer: Answer): Promise<Settlement>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Of a day in the hospital: 1,000 yuan of which no insurance paid anything, unless it is said otherwise. */
export const aSubmission = (provider: string, patient: string, more: object = {}): object => ({
  ...{ provider, billNumber: `ZY-${uuid()}`, patient, kind: 'INPATIENT', place: 'REGION', referred: false, emergency: false },
  ...{ admittedOn: '2026-06-01', dischargedOn: '2026-06-01', totalCost: 100_000, inPolicyCost: 100_000 },
  ...{ basicPaid: 0, catastrophicPaid: 0, supplementaryPaid: 0, ...more },
});

export const idIn = (answer: Answer): string => {
  if (!answer.accepted) throw new Error(answer.problem.problem);
  return (answer.reference as { id: string }).id;
};

export async function openMedical(standards: StandardBook = aBook(), config: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const database = await testDatabase(['medical']);
  let now = new Date('2026-06-01T02:00:00Z');
  const revealed: Opened['revealed'] = [];
  const named: string[] = [];
  const numbers = new Map<string, string>();
  const statements: string[] = [];
  let isAway = false;
  const runtime = await openRuntime(medical, {
    databaseUrl: database.urls['medical']?.app ?? '',
    poolSize: 6,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 9).toString('base64') } }),
    allowIllustrative: true,
    clock: { now: () => now },
    log: logger('silent', 'medical'),
    calls: {
      call: async (service, route, body, { actor }) => {
        if (service !== 'household' || route !== 'reveal') throw new Error(`${service} ${route} is not asked`);
        if (isAway) throw new Error('household is away');
        const { persons, fields } = body as { persons: string[]; fields: string[] };
        if (fields.includes('name')) {
          named.push(...persons.map((person) => `${person} ${actor.region}`));
          return Object.fromEntries(persons.flatMap((it) => (numbers.has(it) ? [[it, { name: '李示例' }]] : [])));
        }
        revealed.push({ persons, actor });
        return Object.fromEntries(persons.flatMap((it) => (numbers.has(it) ? [[it, { idNumber: numbers.get(it) }]] : [])));
      },
    },
    instance: 'test',
    config,
    watch: (name) => statements.push(name),
  });
  await keepStandards(runtime, standards);
  const react = reactor(runtime);
  const versions = new Map<string, number>();

  const tell: Opened['tell'] = async (stream, { type, data }, owner = type.split('.')[0] ?? '') => {
    const version = (versions.get(`${owner} ${stream}`) ?? 0) + 1;
    versions.set(`${owner} ${stream}`, version);
    const envelope: Envelope = { id: uuid(), owner, type, stream, version, at: now.toISOString(), correlationId: 'test', data };
    if ((await react([envelope])).length > 0) throw new Error('a gap');
  };
  const run: Opened['run'] = (name, input, actor = window) => {
    const command = medical.commands[name];
    if (!command) throw new Error(`no command ${name}`);
    const present = (state: never): { id: string } => {
      const {
        case: it,
        settlement,
        relief,
        id,
      } = state as Readonly<Record<'case' | 'settlement' | 'relief', { id: string } | undefined>> & {
        readonly id: string;
      };
      return { id: it?.id ?? settlement?.id ?? relief?.id ?? id };
    };
    return runCommand(runtime, { name, command, present }, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
  };
  const perform = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      await runEffects(runtime, 100);
      const { rows } = await runtime.pool.query<{ n: number }>('select count(*)::int as n from kit_effect where ended is null');
      if (rows[0]?.n === 0) return;
      now = new Date(now.getTime() + 60_000);
    }
  };
  const confirm: Opened['confirm'] = (householdId) =>
    tell(
      `household/${householdId}`,
      assistanceConfirmed({
        ...{ caseId: `subsistence-case/${uuid()}` as Id<'subsistence-case'>, householdId },
        ...{ class: 'dibao', amount: 60_000 as never, from: day('2026-07-01') },
      }),
    );
  const recogniseMargin: Opened['recogniseMargin'] = async (householdId) => {
    const of = { caseId: `subsistence-case/${uuid()}` as Id<'subsistence-case'>, householdId };
    const [from, until] = [dayOf(now), addMonths(dayOf(now), 12)];
    await tell(`household/${householdId}`, householdRecognised({ ...of, class: 'margin', from, until }));
    await perform();
  };
  const somebody = async (): Promise<Patient> => {
    const [household, person, number] = [uuid<'household'>(), uuid<'person'>(), aNumber()];
    numbers.set(person, number);
    const on = dayOf(now);
    const traits = { majorIllness: false, student: false, employed: false };
    const members = [{ personId: person, relation: 'head' as const, born: addMonths(on, -12 * 50), ...traits }];
    await tell(
      `household/${household}`,
      householdRegistered({ householdId: household, on, region: village, settlement: 'rural', members }),
    );
    return { household, person, number };
  };
  return {
    runtime,
    database,
    revealed,
    named,
    statements,
    post: (runtime.ports as { readonly post: SimulatedPost }).post,
    forward: (days) => void (now = new Date(now.getTime() + days * 86_400_000)),
    away: (is) => void (isAway = is),
    forget: (person) => void numbers.delete(person),
    tell,
    somebody,
    recipient: async () => {
      const it = await somebody();
      await confirm(it.household);
      await perform();
      return it;
    },
    recogniseMargin,
    marginal: async () => {
      const it = await somebody();
      await recogniseMargin(it.household);
      return it;
    },
    confirm,
    perform,
    tick: async () => {
      for (const one of medical.timers) await runTimer(runtime, one);
    },
    run,
    hospital: async (more = {}) => {
      const code = `H${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;
      const input = {
        region: '990000',
        providerCode: code,
        name: '示例医院',
        submitters: ['hospital-1', 'insurer-1'],
        from: '2026-01-01',
        ...more,
      };
      return idIn(await run('designateProvider', input, officer));
    },
    submit: (hospital, patient, bill = {}, actor = window) => run('settleBill', aSubmission(hospital, patient, bill), actor),
    settled: async (answer) => {
      const id = idIn(answer) as Id<'settlement'>;
      const found = (await ask(runtime, settlementById, [id], officer)).get(id);
      if (!found) throw new Error('there is no such settlement');
      return found;
    },
    rows: async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows,
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
