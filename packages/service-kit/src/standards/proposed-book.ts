import type { Id } from '@jiuzhu/kernel';
import { bookOf, type StandardBook } from '@jiuzhu/policy';
import type { Tx } from '../database/tx.ts';
import { columns, keptOf, type Row } from './kept-standards.ts';
import { entriesOfKept } from './kept-standard.ts';

const text = `select ${columns} from kit_standard where state = 'approved' or id = $1 and state = 'proposed'`;

/** The book as it would be with one proposal approved: what a preview of it resolves by. Where there is no such proposal, the book as it is. */
export async function proposedBook(tx: Tx, proposal: Id<'standard'>, allowIllustrative: boolean): Promise<StandardBook> {
  const rows = await tx.sql<Row>('kit-standards-proposed', text, [proposal]);
  return bookOf(
    rows.flatMap((row) => entriesOfKept(keptOf(row))),
    { allowIllustrative },
  );
}
