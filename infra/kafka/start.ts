/** `npm run kafka`: a Kafka to work with, until it is told to stop. Its data stay for the next time. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOneLine } from '../local/local-fault.ts';
import { type Stop, Stopped, toldToStop } from '../local/told-to-stop.ts';
import { type Kafka, startKafka } from './index.ts';
import { type Options, readOptions } from './options.ts';

const data = fileURLToPath(new URL('../../.data/kafka', import.meta.url));

async function start({ line, nodes }: Options, { orStop }: Stop): Promise<Kafka> {
  const starting = startKafka({ line, nodes, dataDir: join(data, `${line}-of-${nodes}`), jvm: 'steady' });
  try {
    return await orStop(starting);
  } catch (fault) {
    // It may have begun brokers: whoever leaves a start is who ends it.
    if (fault instanceof Stopped) await (await starting).stop();
    throw fault;
  }
}

const told = (kafka: Kafka): string => `
Apache Kafka ${kafka.version}, ${kafka.brokers.length === 1 ? 'one broker' : `${kafka.brokers.length} brokers`} on this machine alone

  KAFKA_BROKERS=${kafka.brokers.join(',')}

To run jiuzhu on it, in another terminal:

  EVENT_LOG=kafka KAFKA_BROKERS=${kafka.brokers.join(',')} npm start

Its data stay in .data/kafka. Ctrl-C ends it.
`;

const stop = toldToStop();
try {
  const kafka = await start(readOptions(process.argv.slice(2)), stop);
  console.log(told(kafka));
  const fallen = await Promise.race([stop.told.then(() => undefined), kafka.untilOneFalls()]);
  await kafka.stop();
  if (fallen) throw fallen;
  process.exit(0);
} catch (fault) {
  if (fault instanceof Stopped) process.exit(0);
  const line = inOneLine(fault);
  if (line === undefined) throw fault;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
