/** A record on the wire, the same for every transport. `key` decides the lane; `value` null is a tombstone. */
export type Rec = {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Uint8Array | null;
};
