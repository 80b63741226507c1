/** `npm run bench:settle`: bills settled at discharge, fifty at once, of many people and all of one; what is aimed at is answered within 200 ms, 99 of a hundred times. */
import { addDays } from '@jiuzhu/kernel';
import { readStandards } from '@jiuzhu/policy';
import { dayOf, environment } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { generateClients } from '../../database/generate.ts';
import { statefulServices } from '../../database/services.ts';
import { standardFilesIn } from '../../local/standard-files.ts';
import { scratchPostgres } from '../../test/scratch-postgres.ts';
import { countStatements } from '../road/src/count-statements.ts';
import { machine } from '../road/src/machine.ts';
import { measure } from '../road/src/measure.ts';
import { isConserved } from './conserved.ts';

await generateClients(statefulServices().filter(({ name }) => name === 'medical'));
const { openWard } = await import('./ward.ts');
const { byCommand, bySubgraph } = await import('./submitting.ts');

const seconds = Number(environment()['SECONDS'] ?? '10');
const concurrent = 50;
const aimedAt = 200;
const people = 500;
const today = dayOf(new Date());
const yesterday = addDays(today, -1);
const standards = new URL('../../local/standards', import.meta.url).pathname;

console.log(machine());
const server = await scratchPostgres('bench');
try {
  const ward = await openWard(server.url, people, today);
  try {
    const medical = standardFilesIn([standards]).filter(({ name }) => name.includes('medical.') && name.startsWith('99'));
    await keepStandards(ward.runtime, readStandards(medical, { allowIllustrative: true }));
    const [one = ''] = ward.numbers;
    const anybody = (nth: number): string => ward.numbers[1 + (nth % (people - 1))] ?? one;
    const lines: Record<string, object> = {};
    let isReached = true;
    for (const [way, submit] of [
      ['the command alone', byCommand],
      ['the signed subgraph', bySubgraph],
    ] as const) {
      for (const [whose, patient] of [
        ['many people', anybody],
        ['one person', () => one],
      ] as const) {
        await measure((nth) => submit(ward, patient(nth), yesterday), { seconds: 2, concurrent, server: () => Promise.resolve(0) });
        const counted = await countStatements(() => submit(ward, patient(0), yesterday));
        const leg = await measure((nth) => submit(ward, patient(nth), yesterday), {
          seconds,
          concurrent,
          server: () => Promise.resolve(0),
        });
        isReached &&= leg.p99 < aimedAt;
        lines[`${way}, ${whose}`] = {
          'a second': Math.round(leg.perSecond),
          'p50 ms': leg.p50.toFixed(1),
          'p99 ms': leg.p99.toFixed(1),
          'Node CPU ms': leg.cpuMs.toFixed(2),
          ...counted,
        };
      }
    }
    console.log(`${concurrent} at once, ${people} people, pool 10, durable commits, ${seconds} s each; the client is in the same process`);
    console.table(lines);
    console.log(`${isReached ? 'reached' : 'MISSED '}  99 of a hundred are answered within ${aimedAt} ms`);
    console.log(`${(await isConserved(ward.runtime.pool)) ? 'kept   ' : 'BROKEN '}  every year has used what its settlements used`);
    process.exitCode = isReached ? 0 : 1;
  } finally {
    await ward.close();
  }
} finally {
  await server.end();
}
