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
import { type Leg, median } from '../road/src/measure.ts';
import { isConserved } from './conserved.ts';

await generateClients(statefulServices().filter(({ name }) => name === 'medical'));
const { openWard } = await import('./ward.ts');
const { waysInto } = await import('./ways.ts');

const seconds = Number(environment()['SECONDS'] ?? '10');
const rounds = Number(environment()['ROUNDS'] ?? '3');
const concurrent = 50;
const aimedAt = 200;
const people = 500;
const today = dayOf(new Date());
const standards = new URL('../../local/standards', import.meta.url).pathname;

console.log(machine());
const server = await scratchPostgres('bench');
try {
  const ward = await openWard(server.url, people, today);
  try {
    const medical = standardFilesIn([standards]).filter(({ name }) => name.includes('medical.') && name.startsWith('99'));
    await keepStandards(ward.runtime, readStandards(medical, { allowIllustrative: true }));
    const [one = '', ...many] = ward.numbers;
    const legs = waysInto(ward, { seconds, concurrent, on: addDays(today, -1) }).flatMap((way) =>
      Object.entries({ 'many people': many, 'one person': [one] }).map(([whose, patients]) => ({
        way,
        whose,
        patients,
        found: [] as Leg[],
      })),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const { way, patients, found } of legs) found.push(await way.leg(patients));
    }
    const lines: Record<string, object> = {};
    let isReached = true;
    for (const { way, whose, patients, found } of legs) {
      const of = (figure: keyof Leg) => median(found.map((it) => it[figure]));
      isReached &&= !way.isHeldTo || of('p99') < aimedAt;
      lines[`${way.name}, ${whose}`] = {
        ...{ 'a second': Math.round(of('perSecond')), 'p50 ms': of('p50').toFixed(1), 'p99 ms': of('p99').toFixed(1) },
        ...{ 'Node CPU ms': of('cpuMs').toFixed(2), 'PostgreSQL CPU ms': of('serverMs').toFixed(2) },
        ...(await countStatements(() => way.once(patients[0] ?? ''))),
      };
    }
    console.log(`${concurrent} at once, ${people} people, pool 10, durable commits, median of ${rounds} rounds of ${seconds} s`);
    console.log('who asks by HTTP is another process');
    console.table(lines);
    console.log(`${isReached ? 'reached' : 'MISSED '}  who asks by HTTP is answered within ${aimedAt} ms, 99 of a hundred times`);
    console.log(`${(await isConserved(ward.runtime.pool)) ? 'kept   ' : 'BROKEN '}  every year has used what its settlements used`);
    process.exitCode = isReached ? 0 : 1;
  } finally {
    await ward.close();
  }
} finally {
  await server.end();
}
console.log(machine());
