import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateClients } from '../generate.ts';
import { root, statefulServices } from '../services.ts';

// Within the checkout, so that prisma/config is found from there.
const room = join(root, '.data', `generate-${process.pid}`);
afterAll(() => rmSync(room, { recursive: true, force: true }));

const schema = `
generator client {
  provider            = "prisma-client"
  output              = "../src/generated/prisma"
  runtime             = "nodejs"
  importFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}

model Note {
  id   String @id @db.Uuid
  text String

  @@map("notes")
}
`;

const config = `import { defineConfig } from 'prisma/config';\n\nexport default defineConfig({ schema: 'prisma/schema.prisma' });\n`;

// Each client is a process of Prisma's own: seconds on a quiet machine, many on a busy one.
describe('generating clients', { timeout: 180_000 }, () => {
  it('makes those alone whose schema has changed', async () => {
    mkdirSync(join(room, 'one', 'prisma'), { recursive: true });
    writeFileSync(join(room, 'one', 'prisma', 'schema.prisma'), schema);
    writeFileSync(join(room, 'one', 'prisma.config.ts'), config);
    cpSync(join(room, 'one'), join(room, 'two'), { recursive: true });
    const services = statefulServices(room);

    expect(await generateClients(services)).toEqual(['one', 'two']);
    expect(await generateClients(services)).toEqual([]);
    writeFileSync(join(room, 'two', 'prisma', 'schema.prisma'), schema.replace('text', 'words'));
    expect(await generateClients(services)).toEqual(['two']);
    expect(readFileSync(join(room, 'two', 'src/generated/prisma/models/Note.ts'), 'utf8')).toContain('words');

    const client = (await import(join(room, 'one', 'src/generated/prisma/client.ts'))) as { PrismaClient: unknown };
    expect(client.PrismaClient).toBeTypeOf('function');
  });

  it('says which service cannot be generated, and tries again the next time', async () => {
    mkdirSync(join(room, 'wrong', 'prisma'), { recursive: true });
    writeFileSync(join(room, 'wrong', 'prisma', 'schema.prisma'), schema.replace('@id', '@nonsense'));
    writeFileSync(join(room, 'wrong', 'prisma.config.ts'), config);
    const wrong = statefulServices(room).filter((it) => it.name === 'wrong');
    await expect(generateClients(wrong)).rejects.toThrow(/^prisma generate failed for wrong/);
    await expect(generateClients(wrong)).rejects.toThrow(/@nonsense/);
    expect(existsSync(join(room, 'wrong', 'src/generated/prisma.stamp'))).toBe(false);
  });
});
