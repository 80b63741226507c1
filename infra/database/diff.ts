/**
 * `npm run migration -- household add_x` writes the next migration of a service from what its schema.prisma says and its migrations do not yet.
 * `--check` writes nothing, and fails when the two disagree anywhere.
 */
import { relative } from 'node:path';
import { LocalFault } from '../local/local-fault.ts';
import { scratchPostgres } from '../test/scratch-postgres.ts';
import { difference } from './difference.ts';
import { root, statefulServices, type Stateful } from './services.ts';
import { writeMigration } from './write-migration.ts';

const [first = '', what = ''] = process.argv.slice(2);

try {
  const service = first === '--check' ? undefined : named(first);
  const postgres = await scratchPostgres('migration');
  try {
    await (service === undefined ? check(postgres.url) : write(postgres.url, service));
  } finally {
    await postgres.end();
  }
} catch (fault) {
  console.error(fault instanceof LocalFault ? fault.message : fault);
  process.exitCode = 1;
}

async function check(url: string): Promise<void> {
  const services = statefulServices();
  for (const service of services) {
    const missing = await difference(url, service);
    if (missing === undefined) continue;
    console.error(
      `${service.name}: schema.prisma and the migrations disagree; npm run migration -- ${service.name} what_it_does would write:\n\n${missing}`,
    );
    process.exitCode = 1;
  }
  console.log(`schema.prisma compared with the migrations of: ${services.map((it) => it.name).join(', ')}`);
  if (services.length === 0)
    throw new LocalFault({
      what: 'No service has a prisma/schema.prisma, so nothing was compared.',
      remedy: 'Look whether the folders moved.',
    });
}

async function write(url: string, service: Stateful): Promise<void> {
  const file = await writeMigration(url, service, what);
  console.log(
    file === undefined
      ? `${service.name}: the migrations say what schema.prisma says`
      : `wrote ${relative(root, file)}: read it before you commit it`,
  );
}

function named(service: string): Stateful {
  const services = statefulServices();
  const found = services.find((it) => it.name === service);
  if (found !== undefined) return found;
  throw new LocalFault({
    what: `There is no service "${service}" with a prisma/schema.prisma.`,
    remedy: `Name one of: ${services.map((it) => it.name).join(', ')}.`,
  });
}
