/** A process of the event path that may be killed: both services on one database, written to by whoever started it. */
import { type Actor, logger, openRuntime, poolOf, runCommand, runLoops, systemClock } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { openLog, type Spec, type Told } from './spec.ts';
import { note, sender } from './sender.ts';
import { seer } from './seer.ts';

const spec = JSON.parse(process.argv[2] ?? '{}') as Spec;
const actor: Actor = { id: 'clerk', agency: 'A1', roles: ['clerk'], region: '990000', level: 'county' };
const log = logger(process.env['LOG_LEVEL'] ?? 'silent', spec.instance);

const partner = {
  post: async (it: object, call: { readonly id: string; readonly signal: AbortSignal }) => {
    const answer = await fetch(spec.partner, { method: 'POST', body: JSON.stringify({ id: call.id, ...it }), signal: call.signal });
    return answer.text();
  },
};

const opened = await Promise.all(
  [sender(partner), seer].map((service) =>
    openRuntime(service, {
      databaseUrl: spec.databases[service.name] ?? '',
      poolSize: 6,
      kms: localKms({ current: 'faults', keys: { faults: spec.kms } }),
      clock: systemClock,
      log: log.child({ service: service.name }),
      calls: { call: () => Promise.reject(new Error('nobody is called')) },
      instance: spec.instance,
      leaseMs: spec.leaseMs,
      config: {},
    }),
  ),
);
const [writing] = opened;
if (!writing) throw new Error('there is no sender');
const pool = poolOf(spec.databases['event_log'] ?? '', 'event_log', 4, spec.leaseMs);
const eventLog = openLog(spec, pool);
await eventLog.ensureTopics([{ name: 'sender.events' }, { name: 'seer.events' }]);
const loops = await Promise.all(opened.map((runtime) => runLoops(runtime, eventLog, { tickMs: spec.tickMs, outboxKeepHours: 72 })));

const present = ({ id, last }: { readonly id: string; readonly last: number }) => ({ __typename: 'Line', id, last });
const use = { name: 'note', command: note as never, present: present as never };

process.on('message', (told: Told) => {
  const { id, ...input } = told;
  const key = `note-${input.line}-${input.n}`.slice(0, 64);
  runCommand(writing, use, { idempotencyKey: key, ...input }, { actor, correlationId: id }).then(
    (answer) => process.send?.({ id, ok: answer.accepted, why: answer.accepted ? undefined : answer.problem.problem }),
    (fault: unknown) => process.send?.({ id, ok: false, why: fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown' }),
  );
});

process.once('SIGTERM', () => {
  void (async () => {
    for (const loop of loops) await loop.stop();
    await eventLog.close();
    for (const runtime of opened) await runtime.close();
    await pool.end();
    process.exit(0);
  })();
});
process.send?.({ ready: true });
