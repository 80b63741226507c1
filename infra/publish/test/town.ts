import { randomBytes } from 'node:crypto';
import { encode, postgresEventLog, type EventLog, type Rec } from '@jiuzhu/event-log';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { docFiles } from './doc-files.ts';

const topic = 'household.events';

/** Where one move goes that the team's database does not take. */
export const unwelcome = '990000009009';

export type Town = {
  readonly log: EventLog;
  /** the team's database, as its administrator */
  readonly team: pg.Pool;
  /** what a process of the team is told */
  readonly env: Readonly<Record<string, string>>;
  publish(...records: readonly Rec[]): Promise<void>;
  close(): Promise<void>;
};

/** Our log with a role for the team, made as the page says, and the team's own database with the table that its handler fills. */
export async function town(): Promise<Town> {
  const database = await testDatabase([]);
  const mine = new pg.Pool({ connectionString: database.urls['event_log']?.app ?? '', max: 2 });
  const team = `team_${randomBytes(6).toString('hex')}`;
  const teamUrl = addressOf(database.url, { pathname: `/${team}` });
  await asAdmin(database.url, `create database ${team}`);
  await asAdmin(database.url, readerRole(`${team}_reader`, new URL(database.url).pathname.slice(1)));
  const teams = new pg.Pool({ connectionString: teamUrl, max: 2 });
  teams.on('connect', (client) => client.on('error', () => undefined)); // the database goes away under it
  await teams.query(
    `create table moves (nth bigserial, household text, version int, region text constraint welcome check (region <> '${unwelcome}'))`,
  );
  const log = postgresEventLog({ pool: mine });
  await log.ensureTopics([{ name: topic }]);
  return {
    log,
    team: teams,
    env: {
      DATABASE_URL: teamUrl,
      EVENT_LOG_URL: addressOf(database.url, { username: `${team}_reader`, password: 'change-me' }),
    },
    publish: (...records) => log.publish(records, { deadlineMs: 20_000, signal: new AbortController().signal }),
    close: async () => {
      await log.close();
      await Promise.all([mine.end(), teams.end()]);
      await asAdmin(database.url, `drop database ${team} with (force)`);
      await asAdmin(database.url, `drop owned by ${team}_reader; drop role ${team}_reader`);
      await database.drop();
    },
  };
}

/** The next move of a household. */
export function move(household: number, version: number, region = '990000001001'): Rec {
  const householdId = idOf(household) as never;
  const { type, data } = householdMoved({ householdId, on: '2026-03-02', region, settlement: 'rural' } as never);
  const head = { type, owner: 'household', stream: `household/${idOf(household)}`, version };
  return encode({ ...head, id: `${householdId}-${version}`, at: '2026-03-02T08:00:00Z', correlationId: 'test' }, JSON.stringify(data));
}

export const idOf = (household: number): string => `00000000-0000-8000-8000-${String(household).padStart(12, '0')}`;

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** As the page has it, under a name of this run: roles are the whole server's. The database lets nobody in who is not let in. */
const readerRole = (role: string, database: string): string =>
  `${docFiles().get('reader-role.sql')?.replaceAll('moves_reader', role) ?? ''}; grant connect on database ${database} to ${role}`;

function addressOf(url: string, parts: Partial<Pick<URL, 'pathname' | 'username' | 'password'>>): string {
  return Object.assign(new URL(url), parts).href;
}
