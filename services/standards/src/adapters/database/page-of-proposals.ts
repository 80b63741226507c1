import type { Id } from '@jiuzhu/kernel';
import type { StandardRegion } from '@jiuzhu/policy';
import type { Page, Scope, Tx } from '@jiuzhu/service-kit';
import type { State } from '../../domain/standard.ts';

const text = `select id, seq from standards where ($1::text is null or region = $1) and ($2::text is null or state = $2) and ($3::bigint is null or seq < $3)
  order by seq desc limit $4`;

/** A cursor of ours is a place in the register; any other begins at the beginning. */
const placeIn = (cursor: string | undefined): string | null => (cursor !== undefined && /^\d{1,18}$/.test(cursor) ? cursor : null);

export async function pageOfProposals(
  tx: Tx,
  { region, state }: { readonly region?: StandardRegion | undefined; readonly state?: State | undefined },
  { after, limit }: Scope,
): Promise<Page<Id<'standard'>>> {
  const values = [region ?? null, state ?? null, placeIn(after), limit + 1];
  const rows = await tx.sql<{ id: Id<'standard'>; seq: string }>('standards-page', text, values);
  return { keys: rows.slice(0, limit).map(({ id, seq }) => ({ key: id, cursor: seq })), more: rows.length > limit };
}
