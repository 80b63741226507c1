import type { Day, Id } from '@jiuzhu/kernel';
import { boundStandards, keptStandards, startRun } from '@jiuzhu/service-kit';
import type { Between, Ctx, KeptStandard, Run, Store, Tx } from '@jiuzhu/service-kit';
import { noImpact, together } from '../../domain/impact/tally.ts';
import type { Impact } from '../../domain/impact/tally.ts';

export type ProposalId = Id<'standard'>;

/** A preview that is asked for: of which places, by the standards of which day, and which parameters of the proposal matter. */
export type AskedPreview = {
  readonly id: Id<'preview'>;
  readonly region: string;
  readonly on: Day;
  readonly concerned: readonly string[];
  readonly actor: Ctx<object>['actor'];
};
export type Asked = { readonly proposal: KeptStandard; readonly preview?: AskedPreview | undefined };

export const runName = 'countImpact';

const insert = `
insert into standard_previews (id, proposal, region, asked_at, asked_by, on_day, standards, concerned, counts)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const begin = async (tx: Tx, { proposal, preview }: Asked): Promise<void> => {
  if (!preview) return;
  const { id, region, on, concerned, actor } = preview;
  const pinned = await boundStandards(tx);
  const values = [id, proposal.id, region, tx.now, actor.id, on, pinned, concerned, JSON.stringify(noImpact)];
  await tx.sql('preview-insert', insert, values);
  // what nobody here is judged by needs no look at anybody
  if (concerned.length > 0) await startRun(tx, { id, job: { name: runName }, input: {}, actor });
};

/** A proposal as it was told, of which a preview is asked: each is another row, and the latest is shown. */
export const previews: Store<ProposalId, Asked, Asked, 'ProposalUnknown'> = {
  unknown: 'ProposalUnknown',
  region: ({ proposal: { region } }) => (region === 'national' ? 'public' : region),
  locks: (tx, ids) => keptStandards.locks(tx, ids),
  load: async (tx, ids) =>
    new Map([...(await keptStandards.load(tx, ids))].flatMap(([id, proposal]) => (proposal ? [[id, { proposal }] as const] : []))),
  save: async (tx, changes) => {
    for (const { after } of changes) await begin(tx, after);
  },
};

/** Between which books a run counts. */
export const betweenOf = async (tx: Tx, { id }: Run): Promise<Between | undefined> => {
  const text = 'select proposal, standards, on_day::text as on from standard_previews where id = $1';
  const [row] = await tx.sql<Between>('preview-between', text, [id]);
  return row;
};

/** Of which places; nothing where no preview was asked under this id. */
export const placesOf = async (tx: Tx, { id }: Run): Promise<string | undefined> =>
  (await tx.sql<{ region: string }>('preview-places', 'select region from standard_previews where id = $1', [id]))[0]?.region;

/** Adds what a page comes to. The run's checkpoint is in the same transaction. */
export const addTo = async (tx: Tx, page: Impact, { id }: Run): Promise<void> => {
  const text = 'select counts from standard_previews where id = $1 for update';
  const [row] = await tx.sql<{ counts: Impact }>('preview-counts', text, [id]);
  if (!row) throw new Error('a preview that was counted is not there');
  const counts = together(row.counts, page);
  const write = 'update standard_previews set counts = $2, seen = $3 where id = $1';
  await tx.sql('preview-add', write, [id, JSON.stringify(counts), counts.assisted.seen + counts.refused.seen]);
};
