import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newDataKey, rewrapDataKey } from './data-key.ts';
import { localKms } from './local-kms.ts';
import { open, sealed } from './sealed.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';

const kek = (byte: number): string => Buffer.alloc(16, byte).toString('base64');
const kms = localKms({ current: 'dev-1', keys: { 'dev-1': kek(1) } });
const at = { column: 'persons.resident_id', row: 'a' };
const number = sealed('99000019900101001X');

async function twoKeys() {
  const old = await newDataKey(kms, 'household');
  const before = await openVault({ kms, keys: [old] });
  const next = await newDataKey(kms, 'household');
  const after = await openVault({ kms, keys: [next, { ...old, state: 'previous' }] });
  return { old, next, before, after };
}

let vault: Vault;
beforeAll(async () => {
  vault = await openVault({ kms, keys: [await newDataKey(kms, 'household')] });
});

describe('a field at rest', () => {
  it('comes back whole, sealed, from its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (clear, column, row) => {
        const place = { column, row };
        expect(open(vault.decrypt(vault.encrypt(sealed(clear), place), place))).toBe(clear.toWellFormed());
      }),
    );
  });

  it('does not open in another row, another column, or where the parts are only joined otherwise', () => {
    const text = vault.encrypt(number, at);
    expect(() => vault.decrypt(text, { ...at, row: 'b' })).toThrow('another row');
    expect(() => vault.decrypt(text, { ...at, column: 'persons.name' })).toThrow('another row');
    expect(() => vault.decrypt(vault.encrypt(number, { column: 'a', row: 'b.c' }), { column: 'a.b', row: 'c' })).toThrow('another row');
  });

  it('is another text each time, and neither text nor fault holds the clear value', () => {
    const text = vault.encrypt(number, at);
    expect(text).not.toBe(vault.encrypt(number, at));
    expect(Buffer.from(text.split(':')[1] ?? '', 'base64url').includes(open(number))).toBe(false);
    expect(() => vault.decrypt(`x${text}`, at)).toThrow(/^data key "x[0-9a-f]{12}" is unknown$/);
    expect(() => vault.decrypt('clear text', at)).toThrow('not a ciphertext of a vault');
  });
});

describe('rotation of the data key', () => {
  it('reads what the previous key wrote, writes with the current one, and says what is left', async () => {
    const { before, after, old, next } = await twoKeys();
    const text = before.encrypt(number, at);
    expect(after.keyIdOf(text)).toBe(old.id);
    expect(after.needsRotation(text)).toBe(true);
    const renewed = after.reencrypt(text, at);
    expect(after.keyIdOf(renewed)).toBe(next.id);
    expect(after.needsRotation(renewed)).toBe(false);
    expect(open(after.decrypt(text, at))).toBe(open(after.decrypt(renewed, at)));
    expect(() => before.decrypt(renewed, at)).toThrow('unknown');
    expect(() => after.reencrypt(text, { ...at, row: 'b' })).toThrow('another row');
  });

  it('finds a value by the index of either key', async () => {
    const { before, after } = await twoKeys();
    const stored = before.blindIndex(number, 'resident-id');
    expect(after.blindIndexes(number, 'resident-id')).toEqual([after.blindIndex(number, 'resident-id'), stored]);
    expect(after.needsRotation(stored)).toBe(true);
  });

  it('needs exactly one current key, and keys of one service', async () => {
    const { old, next } = await twoKeys();
    await expect(openVault({ kms, keys: [] })).rejects.toThrow('exactly one current data key, not 0');
    await expect(openVault({ kms, keys: [old, next] })).rejects.toThrow('not 2');
    await expect(openVault({ kms, keys: [next, { ...old, state: 'previous', service: 'payment' }] })).rejects.toThrow('one service');
  });
});

describe('a blind index', () => {
  it('is the same for the same value and purpose, and for nothing else', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, text, (value, purpose, other, otherPurpose) => {
        const same = value === other && purpose === otherPurpose;
        expect(vault.blindIndex(sealed(value), purpose) === vault.blindIndex(sealed(other), otherPurpose)).toBe(same);
      }),
    );
  });

  it('is keyed: the plain hash of a number, which could be tried out for all numbers, is not it', () => {
    const plain = createHmac('sm3', '').update(open(number)).digest('base64url');
    expect(vault.blindIndex(number, 'resident-id')).not.toContain(plain);
  });

  it('is an HMAC over SM3 as GB/T 32905 defines the hash: "abc" gives the printed digest', async () => {
    const { createHash } = await import('node:crypto');
    expect(createHash('sm3').update('abc').digest('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});

describe('the key-encryption key', () => {
  it('may change without touching a field', async () => {
    const row = await newDataKey(kms, 'household');
    const text = (await openVault({ kms, keys: [row] })).encrypt(number, at);
    const both = localKms({ current: 'dev-2', keys: { 'dev-1': kek(1), 'dev-2': kek(2) } });
    const rewrapped = await rewrapDataKey(both, row);
    const newOnly = localKms({ current: 'dev-2', keys: { 'dev-2': kek(2) } });
    expect(open((await openVault({ kms: newOnly, keys: [rewrapped] })).decrypt(text, at))).toBe(open(number));
    await expect(openVault({ kms: newOnly, keys: [row] })).rejects.toThrow('"dev-1" is unknown');
  });

  it('does not open a data key for another service, nor one of an altered row', async () => {
    const row = await newDataKey(kms, 'household');
    await expect(openVault({ kms, keys: [{ ...row, service: 'payment' }] })).rejects.toThrow('altered');
    await expect(openVault({ kms, keys: [{ ...row, id: 'another' }] })).rejects.toThrow('altered');
  });

  it('must have 16 bytes and be among those given', () => {
    expect(() => localKms({ current: 'dev-1', keys: { 'dev-1': 'c2hvcnQ=' } })).toThrow('16 bytes');
    expect(() => localKms({ current: 'dev-2', keys: { 'dev-1': kek(1) } })).toThrow('not among');
  });
});
