import { encode, type Rec } from '@jiuzhu/event-log';

/** A row of the outbox on its way to the log. */
export type Unpublished = {
  readonly seq: string;
  readonly id: string;
  readonly stream: string;
  readonly stream_version: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: Date;
  readonly noted_at: Date | null;
  readonly correlation_id: string;
  readonly causation_id: string;
};

/**
 * Rows are found by state, never by "greater than the last": a smaller number may commit later. Those of a stream that the log declined wait
 * for an operator.
 */
export const unpublished = `select seq, id, stream, stream_version, type, data, at, noted_at, correlation_id, causation_id from kit_outbox o
  where published_at is null and bucket = any($1::int[]) and not exists (select from kit_outbox_parked p where p.stream = o.stream)
  order by seq limit $2`;

export const recordOf = (owner: string, row: Unpublished): Rec =>
  encode(
    {
      id: row.id,
      owner,
      type: row.type,
      stream: row.stream,
      version: Number(row.stream_version),
      at: row.at.toISOString(),
      correlationId: row.correlation_id,
      causationId: row.causation_id,
    },
    JSON.stringify(row.data),
  );
