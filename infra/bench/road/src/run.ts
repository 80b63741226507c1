/** `npm run bench:road`: what a command and a reaction cost on the road, beside `pg` by hand, in one run on one server that waits for its disk. */
import { generateClients } from '../../../database/generate.ts';
import { bench } from '../../../database/services.ts';
import { scratchPostgres } from '../../../test/scratch-postgres.ts';
import { machine } from './machine.ts';

await generateClients([bench]);
const { play } = await import('./play.ts');
console.log(machine());
const server = await scratchPostgres('bench');
try {
  process.exitCode = (await play(server.url)) ? 0 : 1;
} finally {
  await server.end();
}
console.log(machine());
