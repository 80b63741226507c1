import type { Run, Tx } from '@jiuzhu/service-kit';
import { basisOf, groundOf } from '../../domain/assistance/basis.ts';
import type { Ground } from '../../domain/assistance/comes-to.ts';
import type { DecisionId } from '../../domain/assistance/decision-id.ts';
import type { Judged } from '../../domain/procedure/subsistence-case.ts';
import { groundIn } from './bases.ts';
import { placesOf } from './previews.ts';
import { readPage } from './reassessment-pages.ts';

/** What a household was judged from last, and where. */
export type LastJudged = { readonly region: string; readonly grounds: readonly Ground[] };
type ImpactPage = { readonly assisted: readonly LastJudged[]; readonly refused: readonly LastJudged[] };

/** Whole papers are read of them, and not a row of numbers. */
const mostRefused = 500;

/**
 * Of each household whose last decision refused: the latest refusal. Whoever is given something, or was and had it ended later than that, was judged otherwise since.
 */
const refusals = `
select c.region, c.household_id::text as household, d.snapshot
from subsistence_cases c
join households h on h.id = c.household_id and not h.ended
cross join lateral (select snapshot, decided_on from decisions where case_id = c.id order by number desc limit 1) d
where c.status = 'refused' and (c.region, c.household_id) > ($1, $2::uuid) and c.region >= $3 and c.region <= $3 || '999999999999'
  and not exists (select 1 from assistance a where a.household_id = c.household_id
    and (a.status <> 'ended' or coalesce(a.content ->> 'decidedOn', '') >= d.decided_on::text))
  and not exists (select 1 from subsistence_cases later where later.household_id = c.household_id and later.status = 'refused'
    and (later.opened_on, later.id) > (c.opened_on, c.id))
order by c.region, c.household_id limit $4`;

type Refusal = { readonly region: string; readonly household: string; readonly snapshot: Judged['snapshot'] };

const first = '/00000000-0000-0000-0000-000000000000';

type PageOfImpact = { readonly seen: number; readonly last: string | undefined; readonly rows: ImpactPage };

const refusedAfter = async (tx: Tx, places: string, after: string): Promise<PageOfImpact> => {
  const [place = '', id = ''] = after.split('/');
  const rows = await tx.sql<Refusal>('impact-refused', refusals, [place, id, places, mostRefused]);
  const last = rows.at(-1);
  const refused = rows.map(({ region, snapshot }) => ({ region, grounds: [groundOf(basisOf('' as DecisionId, { snapshot }))] }));
  return { seen: rows.length, last: last && `refused:${last.region}/${last.household}`, rows: { assisted: [], refused } };
};

/** First whoever is given something, then whoever was refused; the checkpoint says where. */
export const readImpactPage = async (tx: Tx, after: string | undefined, limit: number, run: Run): Promise<PageOfImpact> => {
  const places = await placesOf(tx, run);
  if (places === undefined) return { seen: 0, last: undefined, rows: { assisted: [], refused: [] } };
  const [among, at] = after?.split(':') ?? ['assisted', undefined];
  if (among === 'assisted') {
    const { seen, last, rows } = await readPage(tx, places, at, limit, run);
    const assisted = rows.map(([, region, , , , bases]) => ({ region, grounds: bases.map(groundIn) }));
    if (seen > 0) return { seen, last: `assisted:${last ?? ''}`, rows: { assisted, refused: [] } };
  }
  return refusedAfter(tx, places, among === 'refused' && at !== undefined ? at : first);
};
