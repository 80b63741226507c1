import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '@jiuzhu/service-kit';
import { isRegionCode } from '@jiuzhu/kernel';
import { keysIn } from './keys.ts';
import { readOptions } from './options.ts';
import { levelOf, tokenFor } from './token.ts';

/** `npm run token -- --role clerk --region 610304001`: a token for the running instance, alone on standard output. */
const { values } = parseArgs({
  options: {
    role: { type: 'string', multiple: true },
    region: { type: 'string' },
    id: { type: 'string' },
    agency: { type: 'string' },
    hours: { type: 'string', default: '12' },
  },
});
const { dataDir } = readOptions(environment(), []);
const problems = [
  values.role
    ? undefined
    : '--role is missing: clerk, surveyor, reviewer, decider, verifier, registrar, auditor, standards-author, standards-approver, statistician, medical-officer, medical-provider, education-officer, partner; several may be given',
  isRegionCode(values.region) ? undefined : '--region must be a region code of 2, 4, 6, 9 or 12 digits',
  /^[1-9]\d{0,3}$/.test(values.hours) ? undefined : '--hours must be a whole number',
  existsSync(join(dataDir, 'keys.json')) ? undefined : `there is no instance in ${dataDir}: npm start makes one`,
].filter((it) => it !== undefined);
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(1);
}
const [roles, region] = [values.role ?? [], values.region ?? ''];
const bearer = {
  id: values.id ?? `local-${roles.join('-')}`,
  agency: values.agency ?? `office-${region}`,
  roles,
  region,
  level: levelOf(region, roles),
};
process.stdout.write(`${await tokenFor(keysIn(dataDir), bearer, `PT${values.hours}H`)}\n`);
