import { type Parkable, parkEvents } from '@jiuzhu/event-log';
import { newManifest, rowsOf } from '../../road/manifest.ts';
import { record } from '../../road/record.ts';
import { unitOfWork } from '../../road/unit-of-work.ts';
import type { Runtime } from '../../runtime.ts';
import { type Act, type NotDone, notDone, type Order, orderRow } from '../order.ts';

/** Nobody reacts to it: it holds the place of what is passed over. */
const type = 'operator.passed-over.v1';

/** Of a stream that stands still: the version at fault, or one that the log does not hold. */
const mayGo = `select p.stream from parked_stream p where p.consumer = $1 and p.source = $2 and p.stream = $3 and not exists (
  select from parked_event e where e.consumer = p.consumer and e.source = p.source and e.stream = p.stream and e.version = $4 and e.error is null)`;

/** In a replay a stream is handed over whole: a version is passed over by taking the event away, and the replay is then taken up again. */
export async function passOver(
  runtime: Runtime,
  key: Parkable,
  version: number,
  act: Act,
  given: Order,
): Promise<{ readonly accepted: true } | NotDone> {
  const { consumer, source, stream } = key;
  const values = [consumer, source, stream, version];
  const isPassed = await unitOfWork(runtime, async (tx, last) => {
    if ((await tx.sql('replay-may-pass', mayGo, values)).length === 0) return false;
    const text = 'delete from parked_event where consumer = $1 and source = $2 and stream = $3 and version = $4';
    await tx.sql('replay-pass-over', text, values);
    const at = tx.now.toISOString();
    const place = { id: `${stream}@${version}`, owner: source, type, stream, version, at, correlationId: 'operator', value: null };
    await parkEvents(tx.connection, consumer, source, [place]);
    await last(record(tx, { ...rowsOf(newManifest()), audit: [orderRow(runtime, act, given, 'accepted')] }));
    return true;
  });
  if (isPassed) return { accepted: true };
  return notDone(runtime, act, given, 'NotParkedThere', `${stream} does not stand still in ${consumer} before version ${version}`);
}
