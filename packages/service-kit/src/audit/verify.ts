import { sealed } from '@jiuzhu/vault';
import { reading } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';
import { headText } from './head.ts';
import { link, origin, type Sealable, sealedColumns } from './seal.ts';

export type ChainBreak = { readonly position: number; readonly what: 'missing' | 'altered' | 'head-altered' | 'cut-off' };
export type Verified = {
  readonly links: number;
  readonly unsealed: number;
  readonly heads: number;
  readonly breaks: readonly ChainBreak[];
};

type Link = Sealable & { readonly position: string; readonly hash: Buffer };
type Head = { readonly day: string; readonly position: string; readonly hash: Buffer; readonly signature: string };

const page = 5000;

/** Walks the chain from its origin and says where it breaks: a row altered, a row missing, an end cut off behind a signed head. */
export async function verifyAudit(runtime: Runtime): Promise<Verified> {
  const heads = await reading(runtime, (tx) =>
    tx.sql<Head>('audit-heads', 'select day::text, position, hash, signature from kit_audit_head order by position'),
  );
  const breaks: ChainBreak[] = [];
  const at = new Map<number, string>();
  let position = 0;
  let links = 0;
  let before = origin(runtime.service.name);
  for (;;) {
    const text = `select ${sealedColumns}, position, hash from kit_audit where position > $1 order by position limit $2`;
    const rows = await reading(runtime, (tx) => tx.sql<Link>('audit-walk', text, [position, page]));
    for (const row of rows) {
      const expected = position + 1;
      if (Number(row.position) !== expected) breaks.push({ position: expected, what: 'missing' });
      else if (!link(before, expected, row).equals(row.hash)) breaks.push({ position: expected, what: 'altered' });
      position = Number(row.position);
      before = row.hash;
      links += 1;
      at.set(position, row.hash.toString('hex'));
    }
    if (rows.length < page) break;
  }
  for (const head of heads) breaks.push(...headBreaks(runtime, head, at.get(Number(head.position))));
  const [rest] = await reading(runtime, (tx) =>
    tx.sql<{ n: number }>('audit-rest', 'select count(*)::int as n from kit_audit where position is null'),
  );
  return { links, unsealed: rest?.n ?? 0, heads: heads.length, breaks };
}

function headBreaks(runtime: Runtime, head: Head, found: string | undefined): ChainBreak[] {
  const position = Number(head.position);
  const signed = runtime.vault.blindIndexes(sealed(headText(head.day, position, head.hash)), 'audit-head').includes(head.signature);
  if (!signed) return [{ position, what: 'head-altered' }];
  if (found === undefined) return [{ position, what: 'cut-off' }];
  return found === head.hash.toString('hex') ? [] : [{ position, what: 'altered' }];
}
