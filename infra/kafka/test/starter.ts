/** A process that starts a broker, says which, and waits to be killed. */
import { scratchKafka } from '../scratch-kafka.ts';

const kafka = await scratchKafka({ line: '4' });
console.log(`ready ${String(kafka.pidOf(1))} ${kafka.dataDir}`);
await kafka.untilOneFalls();
