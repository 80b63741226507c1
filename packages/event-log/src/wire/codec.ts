import type { Envelope, Head } from './envelope.ts';
import type { Rec } from './rec.ts';
import { Undecodable } from './undecodable.ts';

export const topicOf = (owner: string): string => `${owner}.events`;
const sourceOf = (owner: string): string => `/jiuzhu/${owner}`;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** CloudEvents 1.0, Kafka binary mode. `json` is the data's JSON text, as the outbox keeps it; null makes a tombstone. */
export function encode(head: Head, json: string | null): Rec {
  return {
    id: head.id,
    topic: topicOf(head.owner),
    key: head.stream,
    headers: {
      ce_specversion: '1.0',
      ce_id: head.id,
      ce_source: sourceOf(head.owner),
      ce_type: head.type,
      ce_subject: head.stream,
      ce_time: head.at,
      ce_partitionkey: head.stream,
      ce_sequence: String(head.version),
      ce_correlationid: head.correlationId,
      ...(head.causationId === undefined ? {} : { ce_causationid: head.causationId }),
      ...(head.traceparent === undefined ? {} : { ce_traceparent: head.traceparent }),
      'content-type': 'application/json',
    },
    value: json === null ? null : Buffer.from(json, 'utf8'),
  };
}

/** Longer than any of ours, and short enough for an index. */
const LONGEST = 512;

/**
 * What a record's attributes say. Throws `Undecodable` where they cannot be read, or where the key is not the stream: such a record has no place
 * in any stream.
 */
export function headOf({ headers, key }: Pick<Rec, 'headers' | 'key'>): Head {
  const need = (name: string): string => {
    const found = headers[name];
    if (!found) throw new Undecodable(`header ${name} is missing`);
    return legible(name, found);
  };
  if (need('ce_specversion') !== '1.0') throw new Undecodable('not CloudEvents 1.0');
  const owner = /^\/jiuzhu\/([a-z][a-z0-9-]*)$/.exec(need('ce_source'))?.[1];
  if (!owner) throw new Undecodable('ce_source is not /jiuzhu/<owner>');
  const version = Number(need('ce_sequence'));
  if (!Number.isSafeInteger(version) || version < 1) throw new Undecodable('ce_sequence is not a version');
  if (need('ce_subject') !== key) throw new Undecodable('the key is not the stream');
  return {
    id: need('ce_id'),
    owner,
    type: need('ce_type'),
    stream: key,
    version,
    at: need('ce_time'),
    correlationId: need('ce_correlationid'),
    ...(headers.ce_causationid ? { causationId: need('ce_causationid') } : {}),
    ...(headers.ce_traceparent ? { traceparent: need('ce_traceparent') } : {}),
  };
}

/** What PostgreSQL can keep: what it cannot would stop its reader, since even parking would fail. */
function legible(name: string, text: string): string {
  if (text.length > LONGEST) throw new Undecodable(`header ${name} is longer than ${LONGEST} characters`);
  if (text.includes('\0') || !text.isWellFormed()) throw new Undecodable(`header ${name} is not text`);
  return text;
}

/** What a record's value says; null is a tombstone. Throws `Undecodable`. */
export function dataOf(value: Uint8Array | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(utf8.decode(value)) as unknown;
  } catch {
    // The parser's message quotes the text, so it is not carried on.
    throw new Undecodable('the value is not JSON in UTF-8');
  }
}

/** Throws `Undecodable` for what is not one of our records; the data's shape is the contract's to check. */
export const decode = (rec: Rec): Envelope => ({ ...headOf(rec), data: dataOf(rec.value) });
