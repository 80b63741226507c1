import { describe, expect, it } from 'vitest';
import { newDataKey } from './data-key.ts';
import { localKms } from './local-kms.ts';
import { openVault } from './open-vault.ts';
import { isSigned } from './signing.ts';

const kms = localKms({ current: 'dev', keys: { dev: Buffer.alloc(16, 1).toString('base64') } });
const old = await newDataKey(kms, 'any');
const vault = await openVault({ kms, keys: [old] });

describe('a signature', () => {
  it('is checked by the public half alone, for the text and the purpose that were signed', () => {
    const { value, publicKey, key } = vault.sign('text', 'one');
    expect(vault.verifyingKeys('one')).toEqual([publicKey]);
    expect(key).toBe(old.id);
    expect(isSigned('text', value, [publicKey])).toBe(true);
    expect(isSigned('texT', value, [publicKey])).toBe(false);
    expect(isSigned('text', value, vault.verifyingKeys('another'))).toBe(false);
  });

  it('is not of another key, nor of what is no key or no signature', async () => {
    const other = await openVault({ kms, keys: [await newDataKey(kms, 'any')] });
    const { value } = vault.sign('text', 'one');
    expect(isSigned('text', value, other.verifyingKeys('one'))).toBe(false);
    expect(isSigned('text', value, ['', 'x'])).toBe(false);
    expect(isSigned('text', '', vault.verifyingKeys('one'))).toBe(false);
  });

  it('made before a rotation is checked after it, under the key that made it', async () => {
    const { value } = vault.sign('text', 'one');
    const after = await openVault({ kms, keys: [await newDataKey(kms, 'any'), { ...old, state: 'previous' }] });
    expect(isSigned('text', value, after.verifyingKeys('one'))).toBe(true);
    expect(isSigned('text', value, after.verifyingKeys('one').slice(0, 1))).toBe(false);
    expect(after.sign('text', 'one').key).not.toBe(old.id);
  });
});
