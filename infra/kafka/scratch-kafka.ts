import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../local/process.ts';
import { endKafkaIn, type Kafka, type Start, startKafka } from './start-kafka.ts';

const data = fileURLToPath(new URL('../../.data', import.meta.url));

export type ScratchKafka = Kafka & {
  /** ends the brokers and removes what they wrote */
  readonly end: () => Promise<void>;
};

/** A Kafka for as long as a test or a benchmark lasts, in `.data/kafka-scratch-<our process>-…`. What a killed run left behind is ended and removed first. */
export async function scratchKafka(start: Omit<Start, 'dataDir'>): Promise<ScratchKafka> {
  await sweepKafka();
  const dataDir = mkdtempSync(join(data, `kafka-scratch-${process.pid}-`));
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const kafka = await startKafka({ ...start, dataDir });
    return {
      ...kafka,
      end: async () => {
        await kafka.stop();
        remove();
      },
    };
  } catch (fault) {
    remove();
    throw fault;
  }
}

/** Ends and removes the brokers of processes that are no more. */
export async function sweepKafka(): Promise<void> {
  mkdirSync(data, { recursive: true });
  for (const name of readdirSync(data)) {
    const pid = Number(/^kafka-scratch-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid === 0 || isAlive(pid)) continue;
    await endKafkaIn(join(data, name));
    rmSync(join(data, name), { recursive: true, force: true });
  }
}
