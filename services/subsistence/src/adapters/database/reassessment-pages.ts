import type { Id } from '@jiuzhu/kernel';
import type { Run, Tx } from '@jiuzhu/service-kit';
import type { Class } from '../../domain/classification/classify.ts';

type HouseholdId = Id<'household'>;

/** Of a household that is given something: where it is, as what, how much in all, whether it is being looked at, and what it was judged from, in numbers. */
export type Assessed = readonly [
  id: HouseholdId,
  region: string,
  of: Class,
  total: number,
  isUnderReview: 0 | 1,
  bases: readonly (readonly number[])[],
];

/**
 * One text a page: rows of a result each cost more than deciding them. Who is leaving is not among them. Region codes are digits, so
 * that nines end a region.
 */
const page = `
select coalesce('[' || string_agg(r, ',') || ']', '[]') as rows from (
  select '["' || household_id || '","' || region || '","' || class || '",' || total || ',' || (review_opened_on is not null)::int || ',' || basis || ']' as r
  from assistance
  where (region, household_id) > ($1, $2::uuid) and region >= $3 and region <= $3 || '999999999999'
    and status = 'running' and basis is not null
  order by region, household_id limit $4
) p`;

const first = '00000000-0000-0000-0000-000000000000';

/** In the order of regions, then of ids: the checkpoint names both. */
export const readPage = async (tx: Tx, region: string, after: string | undefined, limit: number, run: Run) => {
  const [place = '', id = first] = after?.split('/') ?? [];
  const within = region.startsWith(run.region) ? region : run.region;
  const [row] = await tx.sql<{ rows: string }>('reassessment-page', page, [place, id, within, limit]);
  const rows = JSON.parse(row?.rows ?? '[]') as readonly Assessed[];
  const last = rows.at(-1);
  return { seen: rows.length, last: last && `${last[1]}/${last[0]}`, rows };
};
