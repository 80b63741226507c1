/** What is known about an event besides its data. */
export type Head = {
  /** UUID. The same event sent twice has the same id. */
  readonly id: string;
  /** The service that owns the stream, as in the type. */
  readonly owner: string;
  /** `<owner>.<past-tense>.v<n>` */
  readonly type: string;
  /** `household/<uuid>`: the key on the wire, and the order that is kept. */
  readonly stream: string;
  /** The stream's version that the event brought it to: 1, 2, 3 … without a gap. */
  readonly version: number;
  /** When it happened, RFC 3339. */
  readonly at: string;
  readonly correlationId: string;
  /** The id of the event or command that caused it. */
  readonly causationId?: string | undefined;
  readonly traceparent?: string | undefined;
};

/** An event as it was read. `data` is not yet checked against a contract; null is a tombstone. */
export type Envelope = Head & { readonly data: unknown };

/** An event as it came. Its value is read when it is applied, so that one that cannot be read parks its stream like any other fault. */
export type Arrived = Head & { readonly value: Uint8Array | null };
