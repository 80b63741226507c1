/** `npm run bench:settle`: bills settled at discharge, fifty at once, of many people and all of one; what is aimed at is answered within 200 ms, 99 of a hundred times. */
import { addDays } from '@jiuzhu/kernel';
import { readStandards } from '@jiuzhu/policy';
import { dayOf, environment } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { Pool } from 'undici';
import { generateClients } from '../../database/generate.ts';
import { statefulServices } from '../../database/services.ts';
import { standardFilesIn } from '../../local/standard-files.ts';
import { scratchPostgres } from '../../test/scratch-postgres.ts';
import { countStatements } from '../road/src/count-statements.ts';
import { machine } from '../road/src/machine.ts';
import { type Leg, measure, median } from '../road/src/measure.ts';
import { askedByHospitals } from './asked.ts';
import { bySubgraph } from './by-subgraph.ts';
import { isConserved } from './conserved.ts';

await generateClients(statefulServices().filter(({ name }) => name === 'medical'));
const { openWard } = await import('./ward.ts');
const { byCommand } = await import('./by-command.ts');

const seconds = Number(environment()['SECONDS'] ?? '10');
const rounds = Number(environment()['ROUNDS'] ?? '3');
const concurrent = 50;
const aimedAt = 200;
const people = 500;
const today = dayOf(new Date());
const on = addDays(today, -1);
const standards = new URL('../../local/standards', import.meta.url).pathname;

type Way = {
  readonly once: (patient: string) => Promise<void>;
  readonly leg: (patients: readonly string[]) => Promise<Leg & { readonly askingMs?: number }>;
};

console.log(machine());
const server = await scratchPostgres('bench');
try {
  const ward = await openWard(server.url, people, today);
  const pool = new Pool(ward.server.url);
  try {
    const medical = standardFilesIn([standards]).filter(({ name }) => name.includes('medical.') && name.startsWith('99'));
    await keepStandards(ward.runtime, readStandards(medical, { allowIllustrative: true }));
    const ways: Readonly<Record<string, Way>> = {
      'the command alone': {
        once: (patient) => byCommand(ward, patient, on),
        leg: async (patients) => {
          const next = (nth: number) => byCommand(ward, patients[nth % patients.length] ?? '', on);
          const asked = (time: number) => measure(next, { seconds: time, concurrent, server: () => ward.serverCpu() });
          await asked(2);
          return asked(seconds);
        },
      },
      'the signed subgraph': {
        once: (patient) => bySubgraph(pool, ward.provider, patient, on),
        leg: (patients) =>
          askedByHospitals({ url: ward.server.url, provider: ward.provider, patients, on, seconds, concurrent }, () => ward.serverCpu()),
      },
    };
    const [one = '', ...many] = ward.numbers;
    const legs = Object.entries(ways).flatMap(([name, way]) =>
      Object.entries({ 'many people': many, 'one person': [one] }).map(([whose, patients]) => ({
        ...{ name: `${name}, ${whose}`, isAimedAt: way === ways['the signed subgraph'] },
        ...{ run: () => way.leg(patients), once: () => way.once(patients[0] ?? ''), found: [] as Leg[] },
      })),
    );
    for (let round = 0; round < rounds; round += 1) for (const leg of legs) leg.found.push(await leg.run());
    const lines: Record<string, object> = {};
    for (const { name, found, once } of legs) {
      const of = (figure: keyof Leg) => median(found.map((it) => it[figure]));
      lines[name] = {
        ...{ 'a second': Math.round(of('perSecond')), 'p50 ms': of('p50').toFixed(1), 'p99 ms': of('p99').toFixed(1) },
        ...{ 'Node CPU ms': of('cpuMs').toFixed(2), 'PostgreSQL CPU ms': of('serverMs').toFixed(2), ...(await countStatements(once)) },
      };
    }
    console.log(
      `${concurrent} at once, ${people} people, pool 10, durable commits, median of ${rounds} rounds of ${seconds} s; who asks the subgraph is another process`,
    );
    console.table(lines);
    const isReached = legs.filter(({ isAimedAt }) => isAimedAt).every(({ found }) => median(found.map(({ p99 }) => p99)) < aimedAt);
    console.log(
      `${isReached ? 'reached' : 'MISSED '}  the subgraph answers 99 of a hundred within ${aimedAt} ms, in the median of the rounds`,
    );
    console.log(`${(await isConserved(ward.runtime.pool)) ? 'kept   ' : 'BROKEN '}  every year has used what its settlements used`);
    process.exitCode = isReached ? 0 : 1;
  } finally {
    await pool.close();
    await ward.close();
  }
} finally {
  await server.end();
}
