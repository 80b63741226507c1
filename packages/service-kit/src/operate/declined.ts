import { newManifest, rowsOf } from '../road/manifest.ts';
import { record } from '../road/record.ts';
import { reading, unitOfWork } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';
import { type NotDone, notDone, type Order, orderRow } from './order.ts';

/** A stream of our own of which the log declined an event; `waiting` counts it and what stands behind. */
export type DeclinedStream = {
  readonly stream: string;
  readonly version: number;
  readonly reason: string;
  readonly since: Date;
  readonly waiting: number;
};

const most = 100;

/** The longest first. */
export const declinedIn = (runtime: Runtime): Promise<readonly DeclinedStream[]> =>
  reading(runtime, (tx) =>
    tx.sql<DeclinedStream>(
      'outbox-declined',
      `select stream, version::int, reason, since, (select count(*)::int from kit_outbox o where o.stream = p.stream and published_at is null) as waiting
       from kit_outbox_parked p order by since, stream limit $1`,
      [most],
    ),
  );

/** Lets it be sent again, from the event that was declined on: what the log objected to has been mended. Else it is set aside anew. */
export async function resendDeclined(runtime: Runtime, stream: string, given: Order): Promise<{ readonly accepted: true } | NotDone> {
  const act = { act: 'events.resend', stream, touched: {} };
  const isGone = await unitOfWork(runtime, async (tx, last) => {
    const gone = await tx.sql('outbox-resend', 'delete from kit_outbox_parked where stream = $1 returning stream', [stream]);
    if (gone.length > 0) await last(record(tx, { ...rowsOf(newManifest()), audit: [orderRow(runtime, act, given, 'accepted')] }));
    return gone.length > 0;
  });
  if (!isGone) return notDone(runtime, act, given, 'NotDeclined', `${stream} was not declined by the log`);
  runtime.wake('outbox');
  return { accepted: true };
}
