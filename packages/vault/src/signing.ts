import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import type { DataKey } from './data-key.ts';

/** What was signed by whom: the id of the key, the public half that checks it, and the signature; the latter two base64url. */
export type Signature = { readonly key: string; readonly publicKey: string; readonly value: string };

const seedBytes = 32;
/** PKCS #8 of an Ed25519 key, RFC 8410, up to its seed. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** SPKI of the same, up to the public key. */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** Derived from the data key, for one purpose: nothing more has to be kept, and it is wrapped and rotated with it. */
const privateKey = (key: DataKey, purpose: string): KeyObject => {
  const seed = Buffer.from(hkdfSync('sha256', key.index, Buffer.from(key.id), `signing ${purpose}`, seedBytes));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
};

const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length).toString('base64url');

export const verifyingKeyUnder = (key: DataKey, purpose: string): string => publicText(privateKey(key, purpose));

export const signUnder = (key: DataKey, text: string, purpose: string): Signature => {
  const secret = privateKey(key, purpose);
  return { key: key.id, publicKey: publicText(secret), value: sign(null, Buffer.from(text, 'utf8'), secret).toString('base64url') };
};

/** Whether it is a signature of the text under one of these keys: what a signature says of its own key is not believed. */
export const isSigned = (text: string, value: string, publicKeys: readonly string[]): boolean =>
  publicKeys.some((key) => {
    const raw = Buffer.from(key, 'base64url');
    if (raw.length !== seedBytes) return false;
    const checks = createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text, 'utf8'), checks, Buffer.from(value, 'base64url'));
  });
