/** One half of the path as a process: the one that writes, or the one that reads. Times are of the machine's one clock. */
import { type Actor, logger, openRuntime, poolOf, runCommand, runLoops, type Service, systemClock } from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { note, sender } from '../../faults/path/sender.ts';
import { seer } from '../../faults/path/seer.ts';
import { openLog, type Spec } from '../../faults/path/spec.ts';
import { whenCommitted } from './when-committed.ts';

export type Half = Spec & { readonly half: 'writes' | 'reads' };
export type Order =
  | {
      readonly order: 'rate';
      /** events, so many of them by one command */
      readonly perSecond: number;
      readonly perCommand: number;
      readonly seconds: number;
      readonly lines: readonly string[];
    }
  | { readonly order: 'memory' };

const half = JSON.parse(process.argv[2] ?? '{}') as Half;
const now = (): number => performance.timeOrigin + performance.now();
const actor: Actor = { id: 'clerk', agency: 'A1', roles: ['clerk'], region: '990000', level: 'county' };
const log = logger('error', half.half);

const open = (service: Service) =>
  openRuntime(service, {
    ...{ databaseUrl: half.databases[service.name] ?? '', poolSize: 16, kms: localKms({ current: 'bench', keys: { bench: half.kms } }) },
    ...{ clock: systemClock, log, instance: half.instance, config: {} },
    calls: { call: () => Promise.reject(new Error('nobody is called')) },
  });

const runtime = await open(half.half === 'writes' ? sender({ post: () => Promise.resolve('') }) : seer);
const pool = poolOf(half.databases['event_log'] ?? '', 'event_log', 4);
const eventLog = openLog(half, pool);
await eventLog.ensureTopics([{ name: 'sender.events' }, { name: 'seer.events' }]);
if (half.half === 'reads') {
  // From here on each commit that wrote sightings tells which, and when.
  whenCommitted('sightings-save', ([lines, numbers]) => process.send?.({ seen: [lines, numbers, now()] }));
}
await runLoops(runtime, eventLog, { tickMs: 500, outboxKeepHours: 72 });

const present = ({ id, last }: { readonly id: string; readonly last: number }) => ({ __typename: 'Line', id, last });
const use = { name: 'note', command: note as never, present: present as never };
const numbers = new Map<string, number>();

/** Each at its moment: what is late is sent at once, and what came before is not waited for, but for the same line. */
async function atRate({ perSecond, perCommand, seconds, lines }: Extract<Order, { order: 'rate' }>): Promise<void> {
  const begun = now() + 50;
  const commands = perSecond / perCommand;
  const total = commands * seconds;
  const turns = new Map<string, Promise<void>>();
  const all: Promise<void>[] = [];
  for (let nth = 0; nth < total;) {
    const due = Math.min(total, Math.floor(((now() - begun) * commands) / 1_000));
    for (; nth < due; nth += 1) {
      const line = lines[nth % lines.length] ?? '';
      const intended = begun + (nth * 1_000) / commands;
      const n = (numbers.get(line) ?? 0) + 1;
      numbers.set(line, n + perCommand - 1);
      const turn = (turns.get(line) ?? Promise.resolve()).then(async () => {
        const input = { idempotencyKey: `bench-${line}-${n}`.slice(0, 64), line, n, more: perCommand - 1, due: false, post: false };
        const answer = await runCommand(runtime, use, input, { actor, correlationId: 'bench' });
        if (!answer.accepted) throw new Error(answer.problem.problem);
        const committed = now();
        for (let more = 0; more < perCommand; more += 1) process.send?.({ sent: [line, n + more, intended, committed] });
      });
      turns.set(line, turn);
      all.push(turn);
    }
    await new Promise((later) => setTimeout(later, 1));
  }
  await Promise.all(all);
  process.send?.({ done: true });
}

process.on('message', (order: Order) => {
  if (order.order === 'memory') process.send?.({ memory: process.memoryUsage.rss() / 2 ** 20, cpu: process.cpuUsage() });
  else void atRate(order);
});
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
