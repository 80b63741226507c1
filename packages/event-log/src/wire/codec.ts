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

/** Throws `Undecodable` for what is not one of our records; the value's shape is the contract's to check. */
export function decode({ headers, value }: Rec): Envelope {
  const need = (name: string): string => {
    const found = headers[name];
    if (!found) throw new Undecodable(`header ${name} is missing`);
    return found;
  };
  if (need('ce_specversion') !== '1.0') throw new Undecodable('not CloudEvents 1.0');
  const owner = /^\/jiuzhu\/([a-z][a-z0-9-]*)$/.exec(need('ce_source'))?.[1];
  if (!owner) throw new Undecodable('ce_source is not /jiuzhu/<owner>');
  const version = Number(need('ce_sequence'));
  if (!Number.isSafeInteger(version) || version < 1) throw new Undecodable('ce_sequence is not a version');
  return {
    id: need('ce_id'),
    owner,
    type: need('ce_type'),
    stream: need('ce_subject'),
    version,
    at: need('ce_time'),
    correlationId: need('ce_correlationid'),
    ...(headers.ce_causationid ? { causationId: headers.ce_causationid } : {}),
    ...(headers.ce_traceparent ? { traceparent: headers.ce_traceparent } : {}),
    data: value === null ? null : parsed(value),
  };
}

function parsed(value: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(value)) as unknown;
  } catch {
    // The parser's message quotes the text, so it is not carried on.
    throw new Undecodable('the value is not JSON in UTF-8');
  }
}
