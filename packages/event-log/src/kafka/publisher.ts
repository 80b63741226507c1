import { grouped } from '../grouped.ts';
import { before } from '../port/before.ts';
import type { EventPublisher } from '../port/event-log.ts';
import { PermanentReject, RetryableUnknown } from '../port/faults.ts';
import { limitOf, mustFit } from '../port/publishing.ts';
import type { Topics } from '../port/topics.ts';
import { chunks } from './chunks.ts';
import { type KafkaClient, type Message, type Sender } from './client.ts';
import { kafkaFault } from './kafka-fault.ts';
import { messageOf } from './message.ts';

/** One topic's sender, and whose turn it is. */
type Slot = { turn: Promise<unknown>; sender: Promise<Sender> | undefined };

/**
 * A sender for each topic, one batch at a time. After a send that failed or came too late the sender is thrown away, and what follows goes by a new
 * one: the broker may have appended what was given up, and would then acknowledge other records under the same numbers without keeping them.
 */
export function publisher(client: KafkaClient, topics: Topics, maxBytes: number): EventPublisher & { close(): Promise<void> } {
  const slots = new Map<string, Slot>();

  /** Settles when its connections are closed, or cannot be any more: nothing waits for that but the end of all. */
  const discard = (slot: Slot): Promise<unknown> => {
    const { sender } = slot;
    slot.sender = undefined;
    return Promise.allSettled([sender?.then((it) => it.discard())]);
  };
  const send = async (slot: Slot, topic: string, messages: readonly Message[], limit: AbortSignal): Promise<void> => {
    slot.sender ??= client.sender();
    try {
      const sender = await before(limit, slot.sender);
      for (const chunk of chunks(messages)) await before(limit, sender.send(topic, chunk));
    } catch (fault) {
      void discard(slot);
      throw fault;
    }
  };
  const inTurn = (topic: string, messages: readonly Message[], limit: AbortSignal): Promise<void> => {
    const slot: Slot = slots.get(topic) ?? { turn: Promise.resolve(), sender: undefined };
    slots.set(topic, slot);
    const mine = slot.turn.then(() => (limit.aborted ? undefined : send(slot, topic, messages, limit)));
    slot.turn = Promise.allSettled([mine]);
    return before(limit, mine);
  };
  return {
    publish: async (records, options) => {
      if (records.length === 0) return;
      mustFit(records, maxBytes);
      const limit = limitOf(options);
      try {
        await before(limit, topics.lanes(records.map((rec) => rec.topic)));
        const byTopic = grouped(records, (rec) => rec.topic);
        const sending = [...byTopic].map(([topic, own]) => inTurn(topic, own.map(messageOf), limit));
        for (const it of await Promise.allSettled(sending)) if (it.status === 'rejected') throw it.reason;
      } catch (fault) {
        throw classified(fault);
      }
    },
    close: async () => {
      await Promise.all([...slots.values()].map(discard));
    },
  };
}

function classified(fault: unknown): Error {
  if (fault instanceof PermanentReject || fault instanceof RetryableUnknown) return fault;
  const { why, message } = kafkaFault(fault);
  return why === 'too-large' ? new PermanentReject(message, 'record') : new RetryableUnknown(message);
}
