import { createHmac, hash, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Actor, isActor } from './actor.ts';
import type { SeenNonces } from './seen-nonces.ts';

export { type Actor, isActor, type Level, levels } from './actor.ts';
export { anonymousActor } from './anonymous-actor.ts';
export { type SeenNonces, seenNonces } from './seen-nonces.ts';

/** How far the clocks of caller and called may stand apart, and how long a call may be under way, in milliseconds. */
export const signatureWindow = 30_000;

/** The headers of a signed call. All are covered by the signature; names are lower case, as Node gives them. */
export const signedHeader = {
  actor: 'x-actor',
  correlation: 'x-correlation-id',
  deadline: 'x-deadline',
  timestamp: 'x-signed-at',
  nonce: 'x-nonce',
  signature: 'x-signature',
} as const;

export type Call = {
  /** shared by one caller and one called service, never by all */
  readonly secret: string | Uint8Array;
  readonly method: string;
  /** path with query string, as it stands in the request line */
  readonly path: string;
  readonly body: string | Uint8Array;
  /** milliseconds since the epoch */
  readonly now: number;
};
export type Signing = Call & {
  readonly actor: Actor;
  readonly correlationId: string;
  /** milliseconds since the epoch */ readonly deadline?: number;
};
export type Verifying = Call & {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly seenNonces: SeenNonces;
};
export type SignatureFault = 'unsigned' | 'outside-window' | 'forged' | 'replayed' | 'malformed';
export type Verified =
  | { readonly ok: true; readonly actor: Actor; readonly correlationId: string; readonly deadline?: number }
  | { readonly ok: false; readonly why: SignatureFault };

/** Headers that prove to the holder of the same secret who calls, what, when and once. */
export const signCall = ({ actor, correlationId, deadline, ...call }: Signing): Record<string, string> => {
  const signed = {
    timestamp: String(call.now),
    nonce: randomUUID(),
    actor: Buffer.from(JSON.stringify(actor)).toString('base64url'),
    correlation: correlationId,
    deadline: deadline === undefined ? '' : String(Math.floor(deadline)),
  };
  return {
    [signedHeader.actor]: signed.actor,
    [signedHeader.correlation]: correlationId,
    ...(deadline === undefined ? {} : { [signedHeader.deadline]: signed.deadline }),
    [signedHeader.timestamp]: signed.timestamp,
    [signedHeader.nonce]: signed.nonce,
    [signedHeader.signature]: mac(call, signed).toString('base64url'),
  };
};

/** Whose call this is, or why it is not believed. The nonce is remembered only for a call that proved itself, so that nobody else can fill the memory. */
export const verifyCall = ({ headers, seenNonces, ...call }: Verifying): Verified => {
  const text = (name: keyof typeof signedHeader): string => {
    const value = headers[signedHeader[name]];
    return typeof value === 'string' ? value : '';
  };
  const signed = {
    timestamp: text('timestamp'),
    nonce: text('nonce'),
    actor: text('actor'),
    correlation: text('correlation'),
    deadline: text('deadline'),
  };
  const given = Buffer.from(text('signature'), 'base64url');
  if (given.length === 0 || signed.nonce === '' || signed.timestamp === '') return { ok: false, why: 'unsigned' };
  const expected = mac(call, signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { ok: false, why: 'forged' };
  const away = Math.abs(call.now - Number(signed.timestamp));
  if (!(away <= signatureWindow)) return { ok: false, why: 'outside-window' };
  const actor = decodeActor(signed.actor);
  const deadline = signed.deadline === '' ? undefined : Number(signed.deadline);
  if (actor === undefined || (deadline !== undefined && !Number.isSafeInteger(deadline))) return { ok: false, why: 'malformed' };
  if (!seenNonces.admit(signed.nonce, call.now)) return { ok: false, why: 'replayed' };
  return { ok: true, actor, correlationId: signed.correlation, ...(deadline === undefined ? {} : { deadline }) };
};

type Signed = {
  readonly timestamp: string;
  readonly nonce: string;
  readonly actor: string;
  readonly correlation: string;
  readonly deadline: string;
};

/** A JSON array, not joined lines: no value can reach over into its neighbour. */
const mac = (call: Call, signed: Signed): Buffer =>
  createHmac('sha256', call.secret)
    .update(
      JSON.stringify([
        'jiuzhu-1',
        call.method.toUpperCase(),
        call.path,
        signed.timestamp,
        signed.nonce,
        hash('sha256', call.body, 'hex'),
        signed.actor,
        signed.correlation,
        signed.deadline,
      ]),
    )
    .digest();

const decodeActor = (encoded: string): Actor | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return isActor(value) ? value : undefined;
  } catch {
    return undefined; // told as `malformed`: the signer of such an actor holds the secret, so this is its own fault
  }
};
