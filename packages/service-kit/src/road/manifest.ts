import { checkSize, isStreamName } from '@jiuzhu/event-log';
import type { Accept, Ask, Event } from '@jiuzhu/kernel';
import { type AuditRow, auditRow } from '../audit/audit-row.ts';
import { dayOf } from '../clock.ts';
import type { Statement } from '../database/sql.ts';
import type { Tx } from '../database/tx.ts';
import type { Effect } from '../kinds/effect.ts';
import type { Runtime } from '../runtime.ts';
import { type Cause, uuidOf } from './cause.ts';
import { bucketOf } from './bucket.ts';
import { expiryOf } from './expiry.ts';
import { laneOf } from './lane.ts';
import type { EffectRow, OutboxRow, Rows } from './record.ts';

/** What travels with the decisions of one transaction and is written in one statement at its end. */
export type Manifest = {
  readonly versions: Map<string, number>;
  readonly moved: Map<string, number>;
  readonly outbox: OutboxRow[];
  readonly effects: EffectRow[];
  readonly audit: AuditRow[];
  /** what the last save left to send */
  readonly left: Statement[];
};

export const newManifest = (): Manifest => ({ versions: new Map(), moved: new Map(), outbox: [], effects: [], audit: [], left: [] });

export const rowsOf = ({ moved, ...rows }: Manifest): Rows => ({ ...rows, versions: moved });

/** Before anything is asked that must see it, or whose fault is told apart from its own: whoever records next need not. */
export async function sendLeft(tx: Tx, { left }: Manifest): Promise<void> {
  for (const { name, text, values } of left.splice(0)) await tx.sql(name, text, values);
}

/** Version of a locked stream, this transaction's own events included. */
export function versionOf(manifest: Manifest, stream: string): number {
  const version = manifest.versions.get(stream);
  if (version === undefined) throw new Error(`${stream} is not locked here: its version is not known`);
  return version;
}

type Promised = Pick<Runtime, 'contracts' | 'effects'>;

/** The event in the version that its contract tells on the causing day. */
function told(act: string, { type, data }: Event, cause: Cause, contracts: Promised['contracts']): Event {
  const contract = contracts.get(type);
  if (!contract) throw new Error(`${act} tells ${type}, which the service does not emit`);
  return contract.emitted(data, dayOf(cause.at));
}

/**
 * What does not fit on the wire is a fault where it is made: saved with its decision, no sender could ever send it, and the name of a stream
 * that has room for a person's number would be read by all.
 */
function publish(manifest: Manifest, cause: Cause, now: Date, stream: string, { type, data }: Event): void {
  checkSize(type, JSON.stringify(data));
  if (!isStreamName(stream)) throw new Error(`${type} goes to a stream whose name is none: kind/id, without any person's number`);
  const version = versionOf(manifest, stream) + 1;
  manifest.versions.set(stream, version);
  manifest.moved.set(stream, version);
  manifest.outbox.push({
    id: uuidOf('event', cause.seed, stream, String(version), type),
    bucket: bucketOf(stream),
    stream,
    stream_version: version,
    type,
    data,
    at: cause.at,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
    noted_at: now,
  });
}

function ask(manifest: Manifest, cause: Cause, now: Date, { request }: Ask, effect: Effect<never>): void {
  const expires = expiryOf(cause.at, effect.deadline);
  manifest.effects.push({
    id: uuidOf('effect', cause.seed, effect.name, String(manifest.effects.length)),
    name: effect.name,
    lane: laneOf(effect, request),
    request,
    actor: cause.actor,
    asked_at: cause.at,
    expires_at: expires,
    due_at: now,
    correlation_id: cause.correlationId,
    causation_id: cause.causationId,
  });
}

/** One accepted decision: its events get their places in their streams, its effects their deadlines, its audit its row. Answers the subject's version. */
export function enter(
  manifest: Manifest,
  it: {
    readonly act: string;
    readonly cause: Cause;
    readonly now: Date;
    readonly stream: string;
    readonly decision: Accept<unknown>;
    readonly events: readonly Event[];
    readonly persons: readonly string[];
    readonly runtime: Promised;
  },
): number {
  const { act, cause, now, stream, decision, events, persons } = it;
  const { contracts, effects } = it.runtime;
  for (const event of events) publish(manifest, cause, now, event.stream ?? stream, told(act, event, cause, contracts));
  for (const asked of decision.effects) {
    const effect = effects.get(asked.effect);
    if (effect === undefined) throw new Error(`${act} asks for ${asked.effect}, which the service does not define`);
    ask(manifest, cause, now, asked, effect);
  }
  manifest.audit.push(auditRow(cause.actor, { at: now, act, outcome: 'accepted', correlationId: cause.correlationId, stream, persons }));
  return versionOf(manifest, stream);
}
