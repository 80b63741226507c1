import type { Day, Id } from '@jiuzhu/kernel';
import { bookOf, type StandardBook } from '@jiuzhu/policy';
import type { Tx } from '../database/tx.ts';
import { entriesOfKept } from './kept-standard.ts';
import { columns, keptOf, type Row } from './kept-standards.ts';

const text = `select ${columns} from kit_standard where id = any($1::uuid[]) or id = $2`;

export type Books = { readonly without: StandardBook; readonly withIt: StandardBook };

/**
 * The book of some standards, and the same with a proposal as if it were approved on a day: what a preview of it goes by, whatever has become of the proposal
 * or been approved since. Where there is no such proposal the two say the same.
 */
export async function booksBetween(
  tx: Tx,
  { standards, proposal, on }: { readonly standards: readonly Id<'standard'>[]; readonly proposal: Id<'standard'>; readonly on: Day },
  allowIllustrative: boolean,
): Promise<Books> {
  const kept = (await tx.sql<Row>('kit-standards-between', text, [standards, proposal])).map(keptOf);
  const before = kept.filter(({ id }) => id !== proposal);
  const proposed = kept.filter(({ id }) => id === proposal).map((it) => ({ ...it, knownFrom: on }));
  const book = (of: typeof kept): StandardBook => bookOf(of.flatMap(entriesOfKept), { allowIllustrative });
  return { without: book(before), withIt: book([...before, ...proposed]) };
}

/** The standards that bind as it stands in the transaction, by their ids. */
export async function boundStandards(tx: Tx): Promise<readonly Id<'standard'>[]> {
  const rows = await tx.sql<{ id: Id<'standard'> }>(
    'kit-standards-bound',
    `select id from kit_standard where state = 'approved' order by id`,
  );
  return rows.map(({ id }) => id);
}
