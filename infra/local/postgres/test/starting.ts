/** A process of its own that starts PostgreSQL in the folder named first, says so in one line of JSON, and stays until it is ended. */
import { LocalFault } from '../../local-fault.ts';
import { startPostgres } from '../index.ts';

const [dataDir = '', as] = process.argv.slice(2);

try {
  const server = await startPostgres({ dataDir, ...(as === undefined ? {} : { as: as as 'nobody' }), say: (line) => console.error(line) });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  // Held open by its input, so that it stays even when the server is gone.
  process.stdin.resume();
  console.log(JSON.stringify({ pid: server.pid, port: server.port, url: server.url, adopted: server.adopted }));
} catch (fault) {
  if (!(fault instanceof LocalFault)) throw fault;
  console.log(JSON.stringify({ fault: fault.message }));
}
