import type { Tx } from '../database/tx.ts';
import { lockOrder } from './lock-names.ts';

/** An idempotency key, claimed for one actor and command; `mac` stands for the input. */
export type Claim = { readonly actor: string; readonly command: string; readonly key: string; readonly mac: string };

export type Opened =
  | { readonly claimed: true; readonly versions: Map<string, number>; readonly standards: number }
  | { readonly claimed: false; readonly mac: string; readonly outcome: unknown };

type Row = { claimed: boolean; stored_mac: string; stored_outcome: unknown; versions: string[]; standards: string | null };

/**
 * Claims the key if there is one, takes the locks, reads the versions of the streams behind them and, for a decision that names a law, that of the
 * standards: one statement.
 */
export async function open(tx: Tx, locks: ReadonlyMap<unknown, readonly string[]>, lawful: boolean, claim?: Claim): Promise<Opened> {
  const names = [...new Set([...locks.values()].flat())];
  const [row] = await tx.sql<Row>('kit-open', 'select * from kit_open($1::bigint[], $2::text[], $3, $4, $5, $6, $7)', [
    lockOrder(tx.schema, names),
    names,
    claim?.actor ?? null,
    claim?.command ?? null,
    claim?.key ?? null,
    claim?.mac ?? null,
    lawful,
  ]);
  if (!row) throw new Error('kit_open answered nothing');
  if (!row.claimed) return { claimed: false, mac: row.stored_mac, outcome: row.stored_outcome };
  return {
    claimed: true,
    versions: new Map(names.map((name, i) => [name, Number(row.versions[i] ?? 0)])),
    standards: Number(row.standards ?? 0),
  };
}
