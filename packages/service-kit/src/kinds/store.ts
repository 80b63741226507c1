import type { Event } from '@jiuzhu/kernel';
import type { Statement } from '../database/sql.ts';
import type { Tx } from '../database/tx.ts';

export type Change<K, In, Out> = {
  readonly key: K;
  readonly before: In;
  readonly after: Out;
  /** of the subject's stream, after this change: what the row carries so that a reader can say which state it saw */
  readonly version: number;
  /** of another stream that was locked with it: a split makes a row beside the one it changes */
  readonly versionOf: (stream: string) => number;
};

/** Where rows live: one per subject, in `adapters/database/`. The plural lives here; `decide` sees one. */
export interface Store<K, In, Out = In, U extends string = never> {
  /** the problem of whoever asks for what does not exist, or is not theirs to see: the same */
  readonly unknown?: U;
  /** region code of the state: who may act on it, and which standards bind it; `public` where it lies in no office's region: `decide` then says who may */
  region(state: In): string;
  /** other regions whose officers may act on it, as of whoever still has in hand what has moved away: which standards bind it they do not say */
  alsoIn?(state: In): readonly string[];
  /** which names are locked for which key; the first is the stream that carries version and events; read before the lock, checked again under it */
  locks(tx: Tx, keys: readonly K[]): Promise<ReadonlyMap<K, readonly string[]>>;
  load(tx: Tx, keys: readonly K[]): Promise<ReadonlyMap<K, In>>;
  /** answers the statement that is left to send, if one is: it travels with the kit's own and COMMIT, and none waits for it */
  save(tx: Tx, changes: readonly Change<K, In, Out>[]): Promise<void> | Promise<Statement | undefined>;
  /** events that follow from every change of this subject, whoever made it: `case-moved`, `publicity-opened` */
  follows?(before: In, after: Out): readonly Event[];
  /** ids of the persons whom a state concerns: named in the audit of whoever changes it */
  persons?(state: Out): readonly string[];
}
