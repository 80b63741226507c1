/** `npm run population -- report | rows | table | checksum | rate`: what a population looks like, its rows for a COPY, and what making it costs. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { day } from '@jiuzhu/kernel';
import { calibrate, calibrationLines, isTooFar } from './calibration/calibration.ts';
import { measureRates } from './calibration/rates.ts';
import { households } from './make-household.ts';
import { checksum } from './output/checksum.ts';
import { tableSql } from './output/copy-into.ts';
import { copyRows } from './output/copy-rows.ts';
import { population } from './population.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '42' },
    households: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    mode: { type: 'string', default: 'realistic' },
    'as-of': { type: 'string', default: '2026-01-01' },
    documents: { type: 'boolean', default: false },
  },
});
const [what = 'report'] = positionals;
const from = Number(values.from);
const to = from + Number(values.households);
const mode = values.mode === 'stress' ? 'stress' : 'realistic';
const people = population({ seed: Number(values.seed), mode, asOf: day(values['as-of']) });

if (what === 'report') {
  const calibrated = calibrate(households(people, from, to));
  for (const line of calibrationLines(calibrated)) console.log(line);
  process.exitCode = mode === 'realistic' && calibrated.some(isTooFar) ? 1 : 0;
} else if (what === 'rows') {
  for (const chunk of copyRows(people, from, to, { documents: values.documents })) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
} else if (what === 'table') {
  console.log(`${tableSql('population', { documents: values.documents })};`);
} else if (what === 'checksum') {
  console.log(checksum(people, from, to));
} else if (what === 'rate') {
  for (const line of measureRates(people, to - from)) console.log(line);
} else {
  console.error(`nobody knows what ${what} is: report, rows, table, checksum or rate`);
  process.exitCode = 2;
}
