import { globSync } from 'node:fs';
import { type KafkaLine, kafkaVariable } from '@jiuzhu/testing/kafka';
import { findJava } from '../kafka/java.ts';
import { kafkaAvailable, scratchKafka, type ScratchKafka, sweepKafka } from '../kafka/index.ts';
import { selectsKafka } from './selects-kafka.ts';

const lines: readonly KafkaLine[] = ['4', '3.9'];

/** The brokers around a run: one of each line that can be had, none where no test asks for them. */
export type KafkaForTests = {
  /** what vitest is told of them */
  readonly environment: Readonly<Record<string, string>>;
  /** why a line cannot be had; empty where all can, or none is asked for */
  readonly missing: readonly string[];
  readonly end: () => Promise<void>;
};

export async function kafkaForTests(args: readonly string[], root: string): Promise<KafkaForTests> {
  const files = globSync('**/*.kafka.test.ts', { cwd: root, exclude: ['**/node_modules/**', '**/.data/**', '**/fixtures/**'] });
  if (!selectsKafka(args, files, root)) return { environment: {}, missing: [], end: async () => undefined };
  const found = await Promise.allSettled(lines.map(start));
  const started = found.flatMap((it) => (it.status === 'fulfilled' && 'kafka' in it.value ? [it.value] : []));
  const end = async (): Promise<void> => {
    await Promise.all(started.map(({ kafka }) => kafka.end()));
    await sweepKafka(); // a test that was killed leaves its own
  };
  const failed = found.find((it) => it.status === 'rejected');
  if (failed) {
    await end();
    throw failed.reason;
  }
  return {
    environment: Object.fromEntries(started.map(({ line, kafka }) => [kafkaVariable(line), kafka.brokers.join(',')])),
    missing: found.flatMap((it) => (it.status === 'fulfilled' && 'why' in it.value ? [it.value.why] : [])),
    end,
  };
}

async function start(line: KafkaLine): Promise<{ readonly line: KafkaLine; readonly kafka: ScratchKafka } | { readonly why: string }> {
  const here = await kafkaAvailable(line);
  return here.available ? { line, kafka: await scratchKafka({ line }) } : { why: here.why };
}

/** Where everything is checked before it counts, tests must not be skipped for want of a network; without a Java there was never a Kafka to be had. */
export const mustHaveKafka = (): boolean => ['true', '1'].includes(process.env['CI'] ?? '') && findJava() !== undefined;
