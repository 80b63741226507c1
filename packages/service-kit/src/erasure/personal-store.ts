import type { Tx } from '../database/tx.ts';

/** A column that can say who somebody is, prove something of them or tell of them in words. */
export type PersonalStore = {
  /** `table.column` */
  readonly store: string;
  readonly holds: 'identity' | 'evidence' | 'text';
  /** SQL over the ids of subjects ($1, `uuid[]`): for each row that holds something of one, its `id`. Asked before, after and ever since the erasure. */
  readonly held: string;
};

/** What a service may hold of its subjects, and how it lets go of it: sent after `held` was counted, and before it is counted again. */
export type Erasable = {
  readonly stores: readonly PersonalStore[];
  readonly destroy: (tx: Tx, ids: readonly string[]) => Promise<void>;
};
