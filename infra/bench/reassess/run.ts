/** `npm run bench:reassess`: a county re-assessed under new standards, end to end through PostgreSQL, and what others who ask meanwhile notice of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, type Id } from '@jiuzhu/kernel';
import { dayOf, environment } from '@jiuzhu/service-kit';
import { keepStandards } from '@jiuzhu/testing/standards';
import { generateClients } from '../../database/generate.ts';
import { statefulServices } from '../../database/services.ts';
import { scratchPostgres } from '../../test/scratch-postgres.ts';
import { machine } from '../road/src/machine.ts';

const sizes = (environment()['SIZES'] ?? '10000,100000,1000000').split(',').map(Number);

await generateClients(statefulServices().filter(({ name }) => name === 'subsistence'));
const { openRegion } = await import('./region.ts');
const { fill } = await import('./fill.ts');
const { reassess } = await import('./reassess.ts');
const { askedDuring } = await import('./asking.ts');
const { exampleBook, exampleLaw, moved } = await import('./standards.ts');

console.log(machine());
const server = await scratchPostgres('bench');
const today = dayOf(new Date());
const on = addDays(today, -60);
const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds).toLocaleString('en')} a second`;

try {
  for (const size of sizes) {
    const region = await openRegion(server.url, `of_${size}`);
    try {
      const { runtime, admin } = region;
      await keepStandards(runtime, exampleBook());
      console.log(`\n${size.toLocaleString('en')} households: ${await fill(admin, size, exampleLaw(on), on)}`);
      const show = async (what: string, run = reassess(runtime)): Promise<void> => {
        const { progress, seconds, grownMiB } = await run;
        const { seen, changed } = progress;
        console.log(
          `  ${what.padEnd(40)} ${seconds.toFixed(1)} s: decided ${perSecond(seen, seconds)}; changed ${changed.toLocaleString('en')}, ${perSecond(changed, seconds)}; memory grew by ${grownMiB.toFixed(0)} MiB`,
        );
      };
      await show('the same standards, and cold');
      await show('the same standards');
      const { rows } = await admin.query<{ id: Id<'household'> }>(
        'select household_id::text as id from assistance order by household_id limit 2000',
      );
      const ids = rows.map(({ id }) => id);
      await askedDuring(runtime, ids, pause(3_000));
      const idle = await askedDuring(runtime, ids, pause(10_000));
      const run = reassess(runtime);
      const busy = await askedDuring(runtime, ids, run);
      await show('the same standards, others asking', run);
      console.log(
        `  others: 95th of a hundred after ${idle.p95.toFixed(1)} ms idle (${idle.asked} asked), ${busy.p95.toFixed(1)} ms meanwhile (${busy.asked}): ${(busy.p95 / idle.p95).toFixed(2)} times`,
      );
      await keepStandards(
        runtime,
        moved('subsistence.supplement', 'bp', { elderly: 0, minor: 0, 'severe-disability': 500, 'major-illness': 0 }, today),
      );
      await show('a supplement for the severely disabled');
      await keepStandards(runtime, moved('subsistence.standard', 'fen_per_person_month', { urban: 73_000, rural: 50_000 }, today));
      await show('a raise of the standard');
      await show('once more');
    } finally {
      await region.close();
    }
  }
} finally {
  await server.end();
}
console.log(machine());
