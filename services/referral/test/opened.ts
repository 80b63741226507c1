import { randomUUID } from 'node:crypto';
import type { Envelope } from '@jiuzhu/event-log';
import { addMonths, type Day, day, type Event, type Id } from '@jiuzhu/kernel';
import { readStandardsData, type StandardBook } from '@jiuzhu/policy';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { type Actor, type Answer, logger, openRuntime, type OpenRuntime, reactor, runCommand, runTimer } from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { localKms } from '@jiuzhu/vault';
import { referral } from '../src/service.ts';
import { tellLeadOverdueWhenDue } from '../src/timers/tell-lead-overdue-when-due.ts';
import { tellOverdueWhenDue } from '../src/timers/tell-overdue-when-due.ts';

const officer = (role: string, region: string, agency = `office-${region}`): Actor => ({
  id: `${role}-${region}`,
  agency,
  roles: [role],
  region,
  level: role === 'partner' ? 'partner' : region.length > 6 ? 'township' : 'county',
});

export const clerk = officer('clerk', '990000001');
export const reviewer = officer('reviewer', '990000001');
export const auditor = officer('auditor', '990000');
/** The county's officers of a programme that has its own. */
export const officerOf = (programme: 'medical' | 'education', county = '990000'): Actor =>
  officer(`${programme}-officer`, county, `${programme}-${county}`);
/** The people of another agency, as partners. */
export const partnerOf = (programme: string, county = '990000'): Actor => officer('partner', county, `${programme}-${county}`);

export const uuid = <K extends string>(): Id<K> => randomUUID() as Id<K>;
export type Family = {
  readonly household: Id<'household'>;
  readonly persons: readonly Id<'person'>[];
  readonly members: readonly Member[];
};

const figure = (id: string, unit: string, value: number) => ({
  name: id,
  data: {
    ...{ id, unit, region: '99' },
    values: [
      {
        ...{ from: '2021-07-01', publishedAt: '2021-07-01', value, illustrative: true },
        ref: { doc: '示例数值', title: '示例', issuer: '示例' },
      },
    ],
  },
});

const periods = ['acceptance', 'beginning', 'result', 'feedback', 'follow-up', 'sending-on', 'lead'];

/** All clocks, each of so many working days, and a line for bills. */
const figuresOf = (days: number): StandardBook =>
  readStandardsData(
    [...periods.map((period) => figure(`referral.period.${period}`, 'wd', days)), figure('referral.alarm.self-paid', 'fen', 1_000_000)],
    { allowIllustrative: true },
  );

type Ref = { readonly id: string };

export interface Opened {
  readonly runtime: OpenRuntime;
  readonly database: TestDatabase;
  today(): Day;
  forward(days: number): void;
  /** the next event of a stream, as its owner tells it */
  tell(stream: string, event: Event, owner?: string): Promise<void>;
  /** a parent out of work and a child at school, without a home of their own */
  family(region?: string, head?: Partial<Member>): Promise<Family>;
  run(name: keyof typeof referral.commands, input: object, actor?: Actor): Promise<Answer>;
  tellOverdue(): Promise<number>;
  tellLeadsOverdue(): Promise<number>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openReferral({ days = 3 }: { readonly days?: number } = {}): Promise<Opened> {
  const database = await testDatabase(['referral']);
  let now = new Date('2026-03-02T02:00:00Z');
  const runtime = await openRuntime(referral, {
    databaseUrl: database.urls['referral']?.app ?? '',
    poolSize: 12,
    kms: localKms({ current: 'test', keys: { test: Buffer.alloc(16, 7).toString('base64') } }),
    allowIllustrative: true,
    clock: { now: () => now },
    log: logger('silent', 'referral'),
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
    instance: 'test',
    config: {},
  });
  await keepStandards(runtime, figuresOf(days));
  const react = reactor(runtime);
  const versions = new Map<string, number>();
  const today = (): Day => day(new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
  const tell: Opened['tell'] = async (stream, { type, data }, owner = type.split('.')[0] ?? '') => {
    const version = (versions.get(`${owner} ${stream}`) ?? 0) + 1;
    versions.set(`${owner} ${stream}`, version);
    const head = { id: uuid(), owner, type, stream, version };
    const envelope: Envelope = { ...head, at: now.toISOString(), correlationId: 'test', data };
    if ((await react([envelope])).length > 0) throw new Error('a gap');
  };
  return {
    runtime,
    database,
    today,
    forward: (days_) => void (now = new Date(now.getTime() + days_ * 86_400_000)),
    tell,
    family: async (region = '990000001001', headIs = {}) => {
      const household = uuid<'household'>();
      const persons = [uuid<'person'>(), uuid<'person'>()];
      const on = today();
      const [head = uuid(), child = uuid()] = persons;
      const members: readonly Member[] = [
        {
          personId: head,
          relation: 'head',
          born: addMonths(on, -480),
          labour: 'full',
          majorIllness: true,
          student: false,
          employed: false,
          ...headIs,
        },
        { personId: child, relation: 'child', born: addMonths(on, -108), majorIllness: false, student: true, employed: false },
      ];
      const registered = { householdId: household, on, region: region as never, settlement: 'rural' as const, members: [...members] };
      await tell(`household/${household}`, householdRegistered(registered));
      return { household, persons, members };
    },
    run: (name, input, actor = clerk) => {
      const command = referral.commands[name];
      if (!command) throw new Error(`no command ${name}`);
      const present = ({ id, consent, lead }: { readonly id: string; readonly consent?: Ref; readonly lead?: Ref }) => ({
        id: (consent ?? lead)?.id ?? id,
      });
      const use = { name, command, present: present as never };
      return runCommand(runtime, use, { idempotencyKey: uuid(), ...input }, { actor, correlationId: 'test' });
    },
    tellOverdue: () => runTimer(runtime, tellOverdueWhenDue),
    tellLeadsOverdue: () => runTimer(runtime, tellLeadOverdueWhenDue),
    rows: async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, [...values])).rows,
    close: async () => {
      await runtime.close();
      await database.drop();
    },
  };
}
