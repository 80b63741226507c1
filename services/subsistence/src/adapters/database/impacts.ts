import type { Day } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { Impact } from '../../domain/impact/tally.ts';
import { onlyIds } from '@jiuzhu/service-kit';
import type { ProposalId } from './previews.ts';

/** The latest preview of a proposal, as far as it is. */
export type KeptImpact = {
  readonly proposal: ProposalId;
  readonly region: string;
  readonly state: 'running' | 'paused' | 'done';
  readonly askedAt: Date;
  readonly on: Day;
  readonly concerned: readonly string[];
  readonly seen: number;
  readonly counts: Impact;
};

const latest = `
select distinct on (p.proposal) p.proposal::text as proposal, p.region, coalesce(j.state, 'done') as state, p.asked_at as "askedAt", p.on_day::text as on,
  p.concerned, p.seen, p.counts
from standard_previews p left join kit_job j on j.id = p.id::text
where p.proposal = any($1::uuid[]) order by p.proposal, p.asked_at desc, p.id`;

export const readImpacts = async (tx: Tx, proposals: readonly ProposalId[]): Promise<ReadonlyMap<ProposalId, KeptImpact>> => {
  const rows = await tx.sql<KeptImpact>('impacts', latest, [onlyIds(proposals)]);
  return new Map(rows.map((row) => [row.proposal, row]));
};
