import type { Actor } from '@jiuzhu/service-kit/signature';

/** What is written down about a request as it goes, for its one log line: names and codes, never values. */
export type RequestRecord = { operation?: string; kind?: string; cost?: number; codes: Set<string> };

/** What every plugin and data source knows about the request it serves. */
export type RequestContext = {
  readonly actor: Actor;
  /** to whose account it is charged: the actor's, and of whoever shows no token that of the network they ask from */
  readonly principal: string;
  readonly correlationId: string;
  /** 32 hexadecimal digits, W3C trace context */
  readonly traceId: string;
  /** milliseconds since the epoch */
  readonly deadline: number;
  /** aborts when the deadline passes */
  readonly signal: AbortSignal;
  readonly record: RequestRecord;
};
