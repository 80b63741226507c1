/** `npm run kafka`: a Kafka to work with, until it is told to stop. Its data stay for the next time. */
import { exitBy } from '../local/exit-by.ts';
import { type Stop, Stopped, toldToStop } from '../local/told-to-stop.ts';
import { type Kafka, startKafka } from './index.ts';
import { type Options, readOptions } from './options.ts';

async function start(options: Options, { orStop }: Stop): Promise<Kafka> {
  const starting = startKafka({ ...options, jvm: 'steady' });
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

Its data stay in ${kafka.dataDir}. Ctrl-C ends it.
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
  exitBy(fault);
}
