import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { seenNonces } from './seen-nonces.ts';
import { signCall, signatureWindow, verifyCall } from './signature.ts';

const clerk: Actor = {
  id: 'clerk-1',
  agency: '民政办',
  roles: ['clerk'],
  region: '610304001',
  level: 'township',
  purpose: 'handle-application',
};
const now = Date.UTC(2026, 10, 22, 2);
const call = { secret: 'a secret of the household subgraph', method: 'POST', path: '/graphql', body: '{"query":"{__typename}"}', now };
const signed = (over: Partial<Parameters<typeof signCall>[0]> = {}) =>
  signCall({ ...call, actor: clerk, correlationId: 'c-1', deadline: now + 5000, ...over });
const verified = (over: Partial<Parameters<typeof verifyCall>[0]> = {}) =>
  verifyCall({ ...call, headers: signed(), seenNonces: seenNonces(), ...over });

describe('a signed call', () => {
  it('says who acts, for which purpose, under which correlation id and until when', () => {
    expect(verified()).toEqual({ ok: true, actor: clerk, correlationId: 'c-1', deadline: now + 5000 });
  });

  it('may come without a deadline', () => {
    const headers = signCall({ ...call, actor: clerk, correlationId: 'c-1' });
    expect(verified({ headers })).toEqual({ ok: true, actor: clerk, correlationId: 'c-1' });
  });

  it.each([
    ['method', { method: 'GET' }],
    ['path', { path: '/identities' }],
    ['body', { body: '{"query":"{households{id}}"}' }],
    ['secret', { secret: 'the secret of another subgraph' }],
  ])('is not believed with another %s', (_, over) => {
    expect(verified(over)).toEqual({ ok: false, why: 'forged' });
  });

  it.each(['x-actor', 'x-correlation-id', 'x-deadline', 'x-signed-at', 'x-nonce', 'x-signature'])(
    'is not believed with another %s header',
    (name) => {
      const other = signed({ actor: { ...clerk, roles: ['director'] }, correlationId: 'c-2', deadline: now + 9000, now: now + 1 });
      expect(verified({ headers: { ...signed(), [name]: other[name] } })).toEqual({ ok: false, why: 'forged' });
    },
  );

  it.each(['x-signed-at', 'x-nonce', 'x-signature'])('is unsigned without %s', (name) => {
    expect(verified({ headers: { ...signed(), [name]: undefined } })).toEqual({ ok: false, why: 'unsigned' });
  });

  it('is believed up to the edge of the window on both sides, and not beyond', () => {
    const at = (late: number) => verified({ now: now + late }).ok;
    expect([at(signatureWindow), at(-signatureWindow), at(signatureWindow + 1), at(-signatureWindow - 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(verified({ now: now + signatureWindow + 1 })).toEqual({ ok: false, why: 'outside-window' });
  });

  it('counts once', () => {
    const seen = seenNonces();
    const headers = signed();
    expect(verified({ headers, seenNonces: seen }).ok).toBe(true);
    expect(verified({ headers, seenNonces: seen, now: now + 20_000 })).toEqual({ ok: false, why: 'replayed' });
  });

  it('is declined when its holder of the secret signs something that is no actor', () => {
    const nobody = { ...clerk, region: '61 0304' };
    expect(verified({ headers: signed({ actor: nobody }) })).toEqual({ ok: false, why: 'malformed' });
  });

  it('carries any name and survives any bytes of body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.uint8Array(), (id, body) => {
        const actor = { ...clerk, id };
        const headers = signCall({ ...call, body, actor, correlationId: 'c' });
        const answer = verifyCall({ ...call, body, headers, seenNonces: seenNonces() });
        expect(answer).toEqual({ ok: true, actor, correlationId: 'c' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the memory of calls', () => {
  it('holds every nonce as long as its call could still be believed, and lets go of it later', () => {
    const seen = seenNonces(60_000);
    expect(seen.admit('a', 0)).toBe(true);
    expect(seen.admit('b', 59_999)).toBe(true);
    expect(seen.admit('a', 60_000)).toBe(false);
    expect(seen.admit('b', 119_998)).toBe(false);
    expect(seen.admit('a', 240_000)).toBe(true);
  });
});
