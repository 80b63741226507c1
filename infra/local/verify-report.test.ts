import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localKms, newDataKey, openVault } from '@jiuzhu/vault';
import { documentOf, sealOf, signedText, signingPurpose } from '@jiuzhu/verification/report-document';
import { afterAll, describe, expect, it } from 'vitest';

const kms = localKms({ current: 'test', keys: { test: Buffer.alloc(16, 3).toString('base64') } });
const service = await openVault({ kms, keys: [await newDataKey(kms, 'verification')] });
const forger = await openVault({ kms, keys: [await newDataKey(kms, 'verification')] });
const [key = ''] = service.verifyingKeys(signingPurpose);

const report = {
  members: ['00000000-0000-8000-8006-000000000001'],
  sums: [{ kind: 'property', item: 'deposit', amount: 1_234_500, count: 1 }],
};

/** As a service keeps and exports one that says this. */
const documented = (content: object, number = 'HD-990000-2026-00000007', vault = service): string => {
  const seal = sealOf({ ...content, number });
  return documentOf({ number, sealed: content, seal, signature: vault.sign(signedText(number, seal), signingPurpose) });
};
const document = documented(report);

const folder = mkdtempSync(join(tmpdir(), 'verify-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = fileURLToPath(new URL('verify-report.ts', import.meta.url));

/** The program in a process of its own, which is given nothing but the file and the key. */
const verify = (text: string, ...keys: readonly string[]) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  const args = [program, file, ...keys.flatMap((it) => ['--key', it])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: { DATA_DIR: join(folder, 'none') }, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.trim() };
};

/** What a hand without the key can do: change what is written, and seal it anew. */
const resealed = (text: string, change: (content: { number: string; members: string[]; sums: { amount: number }[] }) => void): string => {
  const it = JSON.parse(text) as { report: Parameters<typeof change>[0]; seal: { value: string } };
  change(it.report);
  it.seal.value = sealOf(it.report);
  return JSON.stringify(it);
};

describe('whoever holds a report', () => {
  it('finds it whole, with the public key alone, however it was spaced on the way', () => {
    const { status, said } = verify(document, key);
    expect([status, said]).toEqual([
      0,
      `HD-990000-2026-00000007 is whole, and was signed by the service: seal ${sealOf({ ...report, number: 'HD-990000-2026-00000007' })}`,
    ]);
    expect(verify(JSON.stringify(JSON.parse(document), null, 2), key).status).toBe(0);
  });

  it.each([
    ['a changed digit', document.replace('1234500', '1234501')],
    ['a changed member', document.replace('8006-000000000001', '8006-000000000002')],
    ['a swapped number', document.replace('00000007', '00000008')],
  ])('finds %s', (_what, altered) => {
    expect(altered).not.toBe(document);
    expect(verify(altered, key)).toEqual({ status: 1, said: 'the seal is broken: what it says was changed after it was issued' });
  });

  it.each([
    ['a changed digit', resealed(document, (it) => it.sums.forEach((sum) => (sum.amount += 1)))],
    ['a changed member', resealed(document, (it) => it.members.splice(0, 1, '00000000-0000-8000-8006-000000000002'))],
    ['a swapped number', resealed(document, (it) => (it.number = 'HD-990000-2026-00000008'))],
    ['what another key signed, with that key beside it', documented(report, undefined, forger)],
    [
      'the signature of another report',
      resealed(documented(report, 'HD-990000-2026-00000008'), (it) => (it.number = 'HD-990000-2026-00000007')),
    ],
  ])('finds %s though it was sealed anew', (_what, forged) => {
    expect(verify(forged, key)).toMatchObject({ status: 1, said: expect.stringContaining('its signature is not of these keys') as string });
  });

  it('finds a signature that was taken away, and what is no report at all', () => {
    const { signature: _, ...unsigned } = JSON.parse(document) as { signature: unknown };
    expect(verify(JSON.stringify(unsigned), key)).toMatchObject({ status: 1, said: expect.stringContaining('nobody signed it') as string });
    expect(verify('{"report": {}}', key)).toEqual({ status: 1, said: 'this is not the document of a report' });
    expect(verify('no JSON', key)).toEqual({ status: 1, said: 'this is not the document of a report' });
  });

  it('is told in one line what is missing where there is neither a key nor an instance', () => {
    const { status, said } = verify(document);
    expect(status).toBe(1);
    expect(said).toMatch(/^There is no instance in .*$/);
  });
});
