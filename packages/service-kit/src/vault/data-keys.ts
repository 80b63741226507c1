import { type KeyRow, type Kms, newDataKey, openVault, type Vault } from '@jiuzhu/vault';
import type { Pool } from 'pg';
import { lockOrder } from '../road/lock-names.ts';

const columns = 'id, service, wrapped, state';

/** The service's keys; the first start makes the first. Two that start at once agree on one. */
async function keysOf(pool: Pool, kms: Kms, service: string): Promise<readonly KeyRow[]> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query('select pg_advisory_xact_lock($1::bigint)', [lockOrder(service, ['vault-keys'])[0]]);
    const { rows } = await connection.query<KeyRow>(`select ${columns} from kit_vault_key order by at`);
    if (rows.length > 0) return rows;
    const first = await newDataKey(kms, service);
    await connection.query(`insert into kit_vault_key (${columns}, at) values ($1, $2, $3, $4, clock_timestamp())`, [first.id, service, first.wrapped, first.state]);
    return [first];
  } finally {
    await connection.query('commit');
    connection.release();
  }
}

/** A vault that can be opened again while it is in use: after a new key, what holds it goes on and sees the new one. */
export type LivingVault = Vault & { refresh(): Promise<void>; addKey(): Promise<string> };

export async function openLivingVault(pool: Pool, kms: Kms, service: string): Promise<LivingVault> {
  let inner = await openVault({ kms, keys: await keysOf(pool, kms, service) });
  const refresh = async (): Promise<void> => {
    inner = await openVault({ kms, keys: await keysOf(pool, kms, service) });
  };
  return {
    encrypt: (value, place) => inner.encrypt(value, place),
    decrypt: (ciphertext, place) => inner.decrypt(ciphertext, place),
    reencrypt: (ciphertext, place) => inner.reencrypt(ciphertext, place),
    keyIdOf: (ciphertext) => inner.keyIdOf(ciphertext),
    get currentKeyId() {
      return inner.currentKeyId;
    },
    needsRotation: (text) => inner.needsRotation(text),
    blindIndex: (value, purpose) => inner.blindIndex(value, purpose),
    blindIndexes: (value, purpose) => inner.blindIndexes(value, purpose),
    refresh,
    addKey: async () => {
      const next = await newDataKey(kms, service);
      await pool.query(`insert into kit_vault_key (${columns}, at) values ($1, $2, $3, 'previous', clock_timestamp())`, [next.id, service, next.wrapped]);
      await pool.query(`update kit_vault_key set state = case when id = $1 then 'current' else 'previous' end`, [next.id]);
      await refresh();
      return next.id;
    },
  };
}
