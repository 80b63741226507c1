import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kafkaBroker } from '@jiuzhu/testing/kafka';
import { describe, expect, it } from 'vitest';
import { isAlive } from '../../local/process.ts';
import { launch } from '../../local/test/launched.ts';
import { sweepKafka } from '../index.ts';

const program = fileURLToPath(new URL('starter.ts', import.meta.url));

describe.skipIf(kafkaBroker('4') === undefined)('the broker of a process that was killed', () => {
  it('lives on, until the next one that needs a Kafka ends it and removes what it wrote', async () => {
    const starter = launch([process.execPath, program], process.env['JAVA_HOME'] ? { JAVA_HOME: process.env['JAVA_HOME'] } : {});
    const [pid = '', dataDir = ''] = ((await starter.ready) ?? '').split(' ');
    await sweepKafka();
    expect(isAlive(Number(pid))).toBe(true); // its starter lives
    starter.child.kill('SIGKILL');
    await starter.ended;
    expect(isAlive(Number(pid))).toBe(true);
    await sweepKafka();
    expect(isAlive(Number(pid))).toBe(false);
    expect(existsSync(dataDir)).toBe(false);
  });
});
