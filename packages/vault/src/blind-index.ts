import { createHmac } from 'node:crypto';
import type { DataKey } from './data-key.ts';
import { open } from './sealed.ts';
import type { Sealed } from './sealed.ts';

/** `<key id>:<HMAC-SM3, base64url>`. The purpose is part of it, so that an index of one column says nothing about another. */
export function blindIndexUnder(key: DataKey, value: Sealed<string>, purpose: string): string {
  const mac = createHmac('sm3', key.index)
    .update(JSON.stringify([purpose, open(value)]))
    .digest('base64url');
  return `${key.id}:${mac}`;
}
