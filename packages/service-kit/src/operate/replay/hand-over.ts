import { type Arrived, type Consumer, envelopeOf, releaseStream } from '@jiuzhu/event-log';
import type { Reaction } from '../../kinds/reaction.ts';
import { consumerOf, type ReactionUnit } from '../../road/run-reactions.ts';
import type { Runtime } from '../../runtime.ts';
import { NotAProjection } from './not-a-projection.ts';
import { noteApplied } from './registry.ts';

/** A stream whose history is known to be gathered up to `version`. */
export type Gathered = { readonly source: string; readonly stream: string; readonly version: number };

/** Answers whether it is done: not where the service itself has gone on meanwhile, by what may not be gathered yet. */
export type HandOver = (stream: Gathered) => Promise<boolean>;

/**
 * The whole history of one stream through the chosen reactions, in one transaction: nobody sees it half told. It ends where the service itself stands,
 * whose cursor is held meanwhile: what comes next the service learns by its own reading.
 */
export function handingOver(runtime: Runtime, name: string, reactions: readonly Reaction[]): HandOver {
  const consumer = consumerOf(runtime, { name, reactions });
  const wanted = new Set(reactions.flatMap(({ it }) => it.on.reads));
  const standsAt = `select version::int from consumer_cursor where consumer = $1 and source = $2 and stream = $3 for update`;
  return ({ source, stream, version }) =>
    consumer.transaction(async (unit) => {
      const [own] = await unit.tx.sql<{ version: number }>('replay-until', standsAt, [runtime.service.name, source, stream]);
      if (own?.version !== version) return false;
      const key = { consumer: name, source, stream };
      const history = (await releaseStream(unit.client, key)).map(({ event }) => event);
      mustBeWhole(history, version);
      const due = history.filter((event) => event.version <= version && wanted.has(event.type));
      for (const event of due) await applyAlone(consumer, unit, event);
      await noteApplied(unit.tx, key, due.length);
      return true;
    });
}

/** The log does not hold it: it is no longer kept, or could not be read. */
class Gap extends Error {
  override readonly name = 'Gap';
}

/** In order, from the first to the one that the service itself has come to. */
function mustBeWhole(history: readonly Arrived[], until: number): void {
  for (let version = 1; version <= until; version += 1)
    if (history[version - 1]?.version !== version) throw new StoppedAt(version, new Gap(`version ${version} is not in the log`));
}

/** An event at fault: its cause says what kind of fault it is. */
export class StoppedAt extends Error {
  override readonly name = 'StoppedAt';
  readonly version: number;

  constructor(version: number, cause: unknown) {
    super(`at version ${version}`, { cause });
    this.version = version;
  }
}

async function applyAlone(consumer: Consumer<ReactionUnit>, unit: ReactionUnit, event: Arrived): Promise<void> {
  try {
    await consumer.apply(unit, [envelopeOf(event)]);
  } catch (fault) {
    throw new StoppedAt(event.version, fault);
  }
  const { outbox, effects } = unit.manifest;
  if (outbox.length + effects.length > 0) throw new NotAProjection(event.type, outbox.length > 0 ? 'emits events' : 'asks for effects');
}
