import { createHmac, randomUUID } from 'node:crypto';

/** What every variant is asked: the same content, under a key of its own. */
export type Request = { readonly idempotencyKey: string; readonly id: string; readonly amounts: readonly number[] };

export const requestFor = (id: string, nth: number): Request => ({ idempotencyKey: randomUUID(), id, amounts: [nth % 1000, 7] });

const secret = Buffer.alloc(32, 7);

/** Keyed as the kit's is: an input with an ID number in it is easily guessed. */
export const macOf = (request: Request): string => createHmac('sm3', secret).update(JSON.stringify(request)).digest('base64url');

/** Any spread over the sixteen buckets does. */
export const bucketOf = (id: string): number => Number.parseInt(id.charAt(0), 16);
