import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's correlation id where it is a UUID, else a new one: anything else could smuggle text into logs. */
export const correlationIdOf = (headers: IncomingHttpHeaders): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && uuid.test(given) ? given.toLowerCase() : randomUUID();
};

/** The trace that the caller is in (W3C trace context), else one named as the correlation id is, so that either finds the other. */
export const traceIdOf = (headers: IncomingHttpHeaders, correlationId: string): string => {
  const given = headers['traceparent'];
  return (typeof given === 'string' ? traceparent.exec(given)?.[1] : undefined) ?? correlationId.replaceAll('-', '');
};
