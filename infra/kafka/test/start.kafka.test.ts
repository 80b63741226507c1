import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from '../../local/test/launched.ts';
import { endBroker, runningIn } from '../broker.ts';
import { openFolder } from '../folder.ts';
import { endKafkaIn } from '../start-kafka.ts';

const program = fileURLToPath(new URL('../start.ts', import.meta.url));

describe.skipIf(kafkaBroker('4') === undefined)('npm run kafka', () => {
  let data: string;
  const launched: Launched[] = [];
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'run-kafka-'));
  });
  afterAll(async () => {
    for (const { child, ended } of launched) {
      child.kill('SIGKILL');
      await ended;
    }
    await endKafkaIn(join(data, '4-of-1'));
    rmSync(data, { recursive: true, force: true });
  });
  const broker = (): number | undefined => runningIn(openFolder(join(data, '4-of-1'), 1).nodes[0]!)?.pid;

  /** The address that it prints, when it does. */
  async function started(): Promise<Launched & { readonly address: string }> {
    const java = process.env['JAVA_HOME'];
    const it = launch([process.execPath, program, '--data', data], java ? { JAVA_HOME: java } : {});
    launched.push(it);
    const address = (): string | undefined =>
      it.out.map((line) => /^ {2}KAFKA_BROKERS=(.*)/.exec(line)?.[1]).find((found) => found !== undefined);
    await expect.poll(() => address() ?? it.child.exitCode ?? undefined, { timeout: 120_000 }).toBeDefined();
    const found = address();
    if (found === undefined) throw new Error(`it ended: ${it.err.join('\n')}`);
    return { ...it, address: found };
  }

  it('ends cleanly when told to, is found at the same address the next time, and says when its broker is gone', async () => {
    const first = await started();
    expect(broker()).toBeDefined();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect([broker(), first.err]).toEqual([undefined, []]);

    const second = await started();
    expect(second.address).toBe(first.address);
    await endBroker(broker()!, 0);
    expect(await second.ended).toBe(1);
    expect(second.err).toEqual([expect.stringMatching(/^Kafka 4 ended by itself: .* Read .*server[.]log[.]$/)]);
  });
});
