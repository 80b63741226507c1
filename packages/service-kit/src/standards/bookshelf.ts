import { bookOf, type StandardBook } from '@jiuzhu/policy';
import type { Tx } from '../database/tx.ts';
import { columns, keptOf, type Row } from './kept-standards.ts';
import { entriesOfKept } from './kept-standard.ts';

/** The book of a service's standards, held between decisions. */
export interface Bookshelf {
  readonly allowIllustrative: boolean;
  /**
   * The book as it stands in the transaction, where the version was read. Versions move in the order of their commits: what is held of a later one than
   * was read was committed since, and is as good.
   */
  at(tx: Tx, version: number): Promise<StandardBook>;
  /** The same for whoever only reads, and has read no version. */
  now(tx: Tx): Promise<StandardBook>;
}

type Whole = { readonly version: string; readonly rows: readonly Row[] | null };

/** Rows and version by one statement, since each sees what was committed when its turn comes. */
const whole = `select version, (select json_agg(r) from (select ${columns} from kit_standard where state = 'approved') r) as rows from kit_standards`;

async function read(tx: Tx, allowIllustrative: boolean): Promise<{ version: number; book: StandardBook }> {
  const [found] = await tx.sql<Whole>('kit-standards-read', whole);
  if (!found) throw new Error('kit_standards has no row');
  const entries = (found.rows ?? []).flatMap((row) => entriesOfKept(keptOf(row)));
  return { version: Number(found.version), book: bookOf(entries, { allowIllustrative }) };
}

/** @param allowIllustrative whether values that nobody could confirm may be used: a property of where the service runs */
export function bookshelf(allowIllustrative: boolean): Bookshelf {
  let held = { version: -1, book: bookOf([], { allowIllustrative }) };
  const at: Bookshelf['at'] = async (tx, version) => {
    if (held.version >= version) return held.book;
    const latest = await read(tx, allowIllustrative);
    if (latest.version > held.version) held = latest;
    return held.book;
  };
  return { allowIllustrative, at, now: async (tx) => at(tx, await versionOf(tx)) };
}

async function versionOf(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ version: string }>('kit-standards-version', 'select version from kit_standards');
  if (!row) throw new Error('kit_standards has no row');
  return Number(row.version);
}
