/** A replay in a process of its own, which a failpoint ends in its middle: `node replaying.ts <name>`, addresses by the environment. */
import { postgresEventLog } from '@jiuzhu/event-log';
import { localKms } from '@jiuzhu/vault';
import pg from 'pg';
import { environment, logger, openRuntime, operate, systemClock } from '../../src/index.ts';
import { added, lateService } from './late.ts';

const { DATABASE_URL = '', EVENT_LOG_URL = '', KMS_KEY = '' } = environment();
const runtime = await openRuntime(lateService({ write: async () => 1 }), {
  databaseUrl: DATABASE_URL,
  poolSize: 4,
  kms: localKms({ current: 'test', keys: { test: KMS_KEY } }),
  clock: systemClock,
  log: logger('silent', 'late'),
  calls: { call: () => Promise.reject(new Error('nobody is called')) },
  instance: 'replaying',
  config: {},
});
const pool = new pg.Pool({ connectionString: EVENT_LOG_URL, max: 4 });
const asked = { as: process.argv[2] ?? '', reactions: [added.type] };
const answer = await operate.replay(runtime, postgresEventLog({ pool }), asked, { by: 'zhang.wei', why: 'new-table' });
process.stdout.write(JSON.stringify(answer));
process.exit(0);
