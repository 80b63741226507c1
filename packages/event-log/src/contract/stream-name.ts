import { holdsLongNumber } from './why-personal.ts';

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const REGION = '[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}';
export const STREAM = `^[a-z][a-z-]*(/(${UUID}|${REGION}|[a-z][a-z0-9-]*)){1,3}$`;

const [stream, uuid] = [new RegExp(STREAM), new RegExp(`^${UUID}$`)];

/** Whether a text may name a stream: it travels as the key and the subject of every event, and stands in the audit. */
export const isStreamName = (text: string): boolean =>
  stream.test(text) && !text.split('/').some((part) => !uuid.test(part) && holdsLongNumber(part));
