import { fileURLToPath } from 'node:url';
import type { Installed } from './find-kafka.ts';

/**
 * `quick` compiles once and lightly: half the processor time of a start, and it suits brokers that live for a test. `steady` is what is measured, and
 * what somebody leaves running.
 */
export type Jvm = 'quick' | 'steady';

const flags: Readonly<Record<Jvm, readonly string[]>> = {
  quick: ['-Xms64m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  steady: ['-Xms256m', '-Xmx512m'],
};

const logging = (file: string): string => fileURLToPath(new URL(`logging/${file}`, import.meta.url));

/** The words after `java` that run a class of Kafka. Nothing is left in the machine's own folder for temporary files. */
export const javaArguments = (
  { jars }: Installed,
  kind: Jvm,
  temporary: string,
  mainClass: string,
  args: readonly string[],
): readonly string[] => [
  ...flags[kind],
  '-XX:-UsePerfData',
  '-Djava.awt.headless=true',
  `-Djava.io.tmpdir=${temporary}`,
  // each line reads its own of the two
  `-Dlog4j2.configurationFile=${logging('log4j2.properties')}`,
  `-Dlog4j.configuration=file:${logging('log4j.properties')}`,
  '-classpath',
  `${jars}/*`,
  mainClass,
  ...args,
];

/** Nothing of our own environment but where programs are: KAFKA_… and JAVA_… variables would change what runs. */
export const environment = (home: string): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8', TZ: 'UTC' });
