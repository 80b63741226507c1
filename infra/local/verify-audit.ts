/** `npm run verify-audit`: walks the audit of the local instance, whether it runs or not, and says where a chain breaks. Ends with 1 where one does. */
import { environment } from '@jiuzhu/service-kit';
import { asProgram } from './as-program.ts';
import { auditOfInstance } from './audit-of-instance.ts';
import { auditReport, breaksOf } from './audit-report.ts';
import { besideInstance } from './beside-instance.ts';
import { readOptions } from './options.ts';

await asProgram(async () => {
  const options = readOptions(environment(), process.argv.slice(2));
  const found = await besideInstance('verify-audit', options, auditOfInstance);
  process.stdout.write(`${auditReport(found).join('\n')}\n`);
  return breaksOf(found) === 0 ? 0 : 1;
});
