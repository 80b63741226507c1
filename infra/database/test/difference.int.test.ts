import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { difference } from '../difference.ts';
import type { Stateful } from '../services.ts';
import { writeMigration } from '../write-migration.ts';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-difference-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const admin = process.env['TEST_DATABASE_URL'] ?? '';

/** Two tables with a foreign key, an enum and an index, as a service would name them. */
const models = `
datasource db {
  provider = "postgresql"
}

enum Kind {
  income
  spending

  @@map("kind")
}

model Person {
  id    String @id @db.Uuid
  name  String
  facts Fact[]

  @@map("persons")
}

model Fact {
  id        String    @id @db.Uuid
  person_id String    @db.Uuid
  kind      Kind
  amount    BigInt
  day       DateTime  @db.Date
  paid_at   DateTime? @db.Timestamptz(3)
  person    Person    @relation(fields: [person_id], references: [id])

  @@index([person_id, day])
  @@map("facts")
}
`;

let made = 0;
function aService(schema: string, migrations: Readonly<Record<string, string>> = {}): Stateful {
  const folder = join(room, `service-${(made += 1)}`);
  const service = { name: 'probe', folder, schema: join(folder, 'prisma', 'schema.prisma') };
  mkdirSync(join(folder, 'prisma'), { recursive: true });
  writeFileSync(service.schema, schema);
  for (const [name, script] of Object.entries(migrations)) {
    mkdirSync(join(folder, 'prisma', 'migrations', name), { recursive: true });
    writeFileSync(join(folder, 'prisma', 'migrations', name, 'migration.sql'), script);
  }
  return service;
}

describe('what a schema.prisma says and its migrations do not', () => {
  it('is the SQL of a migration after which both agree, with nothing about schemas and tables of others', async () => {
    const sql = await difference(admin, aService(models));
    expect(sql).toContain('CREATE TABLE "facts"');
    expect(sql).not.toMatch(/schema|kit_|_prisma_migrations/i);
    expect(await difference(admin, aService(models, { '0001_first': sql ?? '' }))).toBeUndefined();
  });

  it('is written as the next of its migrations, once', async () => {
    const service = aService(models, { '0001_by_hand': 'create function nothing() returns int language sql as $$ select 1 $$' });
    expect(await writeMigration(admin, service, 'add_facts')).toBe(
      join(service.folder, 'prisma', 'migrations', '0002_add_facts', 'migration.sql'),
    );
    expect(await writeMigration(admin, service, 'add_again')).toBeUndefined();
    await expect(writeMigration(admin, service, 'Not A Name')).rejects.toThrow(/needs a name/);
  });

  it('is a column that was added, changed or dropped', async () => {
    const first = (await difference(admin, aService(models))) ?? '';
    const changed = models.replace('  name  String\n', '  called String?\n').replace('amount    BigInt', 'amount    Int');
    const sql = await difference(admin, aService(changed, { '0001_first': first }));
    expect(sql).toMatch(/ALTER TABLE "persons" DROP COLUMN "name",\s*ADD COLUMN +"called" TEXT/);
    expect(sql).toMatch(/"amount" SET DATA TYPE INTEGER/);
  });

  it('leaves alone what Prisma has no words for', async () => {
    const first = (await difference(admin, aService(models))) ?? '';
    const byHand = `
      alter table facts add constraint not_negative check (amount >= 0);
      alter table facts add constraint one_at_a_time exclude using gist (person_id with =, daterange(day, null) with &&);
      create index facts_unpaid on facts (person_id) where paid_at is null;
      create index facts_by_month on facts (date_trunc('month', day::timestamp));
      create function keep() returns trigger language plpgsql as $$ begin return null; end; $$;
      create trigger kept before delete on facts for each row execute function keep();`;
    expect(await difference(admin, aService(models, { '0001_first': first, '0002_by_hand': byHand }))).toBeUndefined();
  });
});
