import { setTimeout as pause } from 'node:timers/promises';
import { type KeyRow, type Kms, newDataKey, openVault, type Vault } from '@jiuzhu/vault';
import type { Pool, PoolClient } from 'pg';
import { lockOrder } from '../road/lock-names.ts';

const columns = 'id, service, wrapped, state';
const insert = `insert into kit_vault_key (${columns}, at) values ($1, $2, $3, $4, clock_timestamp())`;

const known = `select ${columns} from kit_vault_key order by at`;

/** The service's keys; the first start makes the first. Two that start at once agree on one. */
async function keysOf(pool: Pool, kms: Kms, service: string): Promise<readonly KeyRow[]> {
  const { rows } = await pool.query<KeyRow>(known);
  return rows.length > 0 ? rows : firstKey(pool, kms, service);
}

const firstKey = (pool: Pool, kms: Kms, service: string): Promise<readonly KeyRow[]> =>
  underLock(pool, service, async (connection) => {
    const { rows } = await connection.query<KeyRow>(known);
    if (rows.length > 0) return rows;
    const first = await newDataKey(kms, service);
    await connection.query(insert, [first.id, service, first.wrapped, first.state]);
    return [first];
  });

/** Whoever changes which keys there are waits for whoever does. */
async function underLock<T>(pool: Pool, service: string, work: (connection: PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query('select pg_advisory_xact_lock($1::bigint)', [lockOrder(service, ['vault-keys'])[0]]);
    const done = await work(connection);
    await connection.query('commit');
    return done;
  } catch (fault) {
    await connection.query('rollback');
    throw fault;
  } finally {
    connection.release();
  }
}

/**
 * A vault that is opened again while it is in use. A new key is known before it is current: for as long as `graceMs` it only reads, so that every
 * process of the service has learnt it (each looks every so often, by `refresh`) before the first one writes under it.
 */
export type LivingVault = Vault & { refresh(): Promise<void>; addKey(): Promise<string> };

/** The old one goes before the new one comes, since at no moment are there two; and one officer after the other, since each is to find one. */
async function promote(pool: Pool, service: string, id: string): Promise<void> {
  await underLock(pool, service, async (connection) => {
    await connection.query(`update kit_vault_key set state = 'previous' where service = $1 and state = 'current'`, [service]);
    await connection.query(`update kit_vault_key set state = 'current' where id = $1`, [id]);
  });
}

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
    sign: (text, purpose) => inner.sign(text, purpose),
    verifyingKeys: (purpose) => inner.verifyingKeys(purpose),
    refresh,
    addKey: async () => {
      const next = await newDataKey(kms, service);
      await pool.query(insert, [next.id, service, next.wrapped, 'previous']);
      await refresh();
      await pause(graceMs);
      await promote(pool, service, next.id);
      await refresh();
      return next.id;
    },
  };
}
