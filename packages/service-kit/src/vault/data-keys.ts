import { setTimeout as pause } from 'node:timers/promises';
import { type KeyRow, type Kms, newDataKey, openVault, type Vault } from '@jiuzhu/vault';
import type { Pool } from 'pg';
import { lockOrder } from '../road/lock-names.ts';

const columns = 'id, service, wrapped, state';
const insert = `insert into kit_vault_key (${columns}, at) values ($1, $2, $3, $4, clock_timestamp())`;

const known = `select ${columns} from kit_vault_key order by at`;

/** The service's keys; the first start makes the first. Two that start at once agree on one. */
async function keysOf(pool: Pool, kms: Kms, service: string): Promise<readonly KeyRow[]> {
  const { rows } = await pool.query<KeyRow>(known);
  return rows.length > 0 ? rows : firstKey(pool, kms, service);
}

async function firstKey(pool: Pool, kms: Kms, service: string): Promise<readonly KeyRow[]> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query('select pg_advisory_xact_lock($1::bigint)', [lockOrder(service, ['vault-keys'])[0]]);
    const { rows } = await connection.query<KeyRow>(known);
    if (rows.length > 0) return rows;
    const first = await newDataKey(kms, service);
    await connection.query(insert, [first.id, service, first.wrapped, first.state]);
    return [first];
  } finally {
    await connection.query('commit');
    connection.release();
  }
}

/**
 * A vault that is opened again while it is in use. A new key is known before it is current: for as long as `graceMs` it only reads, so that every
 * process of the service has learnt it (each looks every so often, by `refresh`) before the first one writes under it.
 */
export type LivingVault = Vault & { refresh(): Promise<void>; addKey(): Promise<string> };

const promote = `update kit_vault_key set state = case when id = $1 then 'current' else 'previous' end where service = $2`;

export async function openLivingVault(pool: Pool, kms: Kms, service: string, graceMs: number): Promise<LivingVault> {
  let inner = await openVault({ kms, keys: await keysOf(pool, kms, service) });
  const refresh = async (): Promise<void> => {
    const keys = await keysOf(pool, kms, service);
    const current = keys.find(({ state }) => state === 'current')?.id;
    if (current === inner.currentKeyId && keys.length === inner.keyIds.length) return;
    inner = await openVault({ kms, keys });
  };
  return {
    encrypt: (value, place) => inner.encrypt(value, place),
    decrypt: (ciphertext, place) => inner.decrypt(ciphertext, place),
    reencrypt: (ciphertext, place) => inner.reencrypt(ciphertext, place),
    keyIdOf: (ciphertext) => inner.keyIdOf(ciphertext),
    get currentKeyId() {
      return inner.currentKeyId;
    },
    get keyIds() {
      return inner.keyIds;
    },
    needsRotation: (text) => inner.needsRotation(text),
    blindIndex: (value, purpose) => inner.blindIndex(value, purpose),
    blindIndexes: (value, purpose) => inner.blindIndexes(value, purpose),
    refresh,
    addKey: async () => {
      const next = await newDataKey(kms, service);
      await pool.query(insert, [next.id, service, next.wrapped, 'previous']);
      await refresh();
      await pause(graceMs);
      await pool.query(promote, [next.id, service]);
      await refresh();
      return next.id;
    },
  };
}
