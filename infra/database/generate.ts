/** `node infra/database/generate.ts`: the Prisma clients of all services, those alone whose schema has changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { bench, root, statefulServices, type Stateful } from './services.ts';

const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
const cache = join(root, 'node_modules', '.cache', 'prisma');

/** Answers the names of the services whose client was made anew. As many at once as there are processors; each takes about two seconds. */
export async function generateClients(services: readonly Stateful[] = [...statefulServices(), bench]): Promise<readonly string[]> {
  const due = services.filter((it) => !existsSync(stampOf(it)) || readFileSync(stampOf(it), 'utf8') !== fingerprint(it));
  mkdirSync(cache, { recursive: true });
  const queue = due.values();
  const lane = async (): Promise<void> => {
    for (const service of queue) await generate(service);
  };
  await Promise.all(Array.from({ length: Math.min(due.length, availableParallelism()) }, lane));
  return due.map((it) => it.name);
}

async function generate(service: Stateful): Promise<void> {
  const command = join(dirname(prisma), 'build', 'index.js');
  // It wants an engine that generating does not need; any program that is there will do. And it may write nowhere but here.
  const env = {
    PATH: process.env['PATH'],
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    HOME: cache,
    TMPDIR: cache,
    XDG_CACHE_HOME: cache,
    XDG_CONFIG_HOME: cache,
    XDG_DATA_HOME: cache,
  };
  try {
    await promisify(execFile)(process.execPath, [command, 'generate'], { cwd: service.folder, env });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : '';
    throw new Error(`prisma generate failed for ${service.name}: ${said}`, { cause });
  }
  writeFileSync(stampOf(service), fingerprint(service));
}

const stampOf = (service: Stateful): string => join(service.folder, 'src', 'generated', 'prisma.stamp');

function fingerprint(service: Stateful): string {
  const inputs = [service.schema, join(service.folder, 'prisma.config.ts'), prisma];
  return createHash('sha256')
    .update(inputs.map((path) => readFileSync(path, 'utf8')).join('\0'))
    .digest('hex');
}

if (import.meta.main) {
  const made = await generateClients();
  console.log(made.length > 0 ? `generated: ${made.join(', ')}` : 'all clients are in step');
}
