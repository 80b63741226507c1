/** `npm run verify-audit`: walks the audit of the local instance, whether it runs or not, and says where a chain breaks. Ends with 1 where one does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '@jiuzhu/service-kit';
import { generateClients } from '../database/generate.ts';
import { statefulServices } from '../database/services.ts';
import { auditOfInstance } from './audit-of-instance.ts';
import { auditReport, breaksOf } from './audit-report.ts';
import { keysIn } from './keys.ts';
import { inOneLine, LocalFault } from './local-fault.ts';
import { readOptions } from './options.ts';
import { reachDatabase } from './reach-database.ts';

try {
  const options = readOptions(environment(), process.argv.slice(2));
  if (!existsSync(join(options.dataDir, 'keys.json')))
    throw new LocalFault({
      what: `There is no instance in ${options.dataDir}.`,
      remedy: 'Start one with npm start, or name its folder with DATA_DIR.',
    });
  await generateClients(statefulServices());
  const database = await reachDatabase(options);
  try {
    const found = await auditOfInstance(database.url, keysIn(options.dataDir));
    process.stdout.write(`${auditReport(found).join('\n')}\n`);
    process.exitCode = breaksOf(found) === 0 ? 0 : 1;
  } finally {
    await database.end();
  }
} catch (fault) {
  const line = inOneLine(fault);
  if (line === undefined) throw fault;
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
