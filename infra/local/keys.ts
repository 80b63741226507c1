import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';

/** What a local instance draws for itself on its first start, and keeps beside its data. Elsewhere each of these comes from its own keeper. */
export type Keys = {
  /** key-encryption key of the vaults, base64 */
  readonly kms: string;
  /** signs calls between gateway and services */
  readonly subgraph: string;
  /** signs the tokens of the demonstration */
  readonly token: JWK;
  /** passwords of the database roles derive from it */
  readonly database: string;
};

/** A set of its own: for an instance, or for a test. */
export function drawKeys(): Keys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = { ...(privateKey.export({ format: 'jwk' }) as JWK), alg: 'ES256', kid: 'local' };
  return {
    kms: randomBytes(16).toString('base64'),
    subgraph: randomBytes(32).toString('base64url'),
    token,
    database: randomBytes(32).toString('base64url'),
  };
}

/** Of the data folder; drawn once. Renamed into place, so that a crash leaves all of them or none. */
export function keysIn(dataDir: string): Keys {
  const file = join(dataDir, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const keys = drawKeys();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
  renameSync(draft, file);
  return keys;
}
