import { dayOf } from '@jiuzhu/service-kit';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { CaseId, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import type { Tally } from '../../domain/procedure/visit/spot-check.ts';
import { casesWithSources, subsistenceCases } from './cases.ts';
import type { CaseWithSources } from './cases.ts';

type Drawing = { readonly tally: Tally };

const counties = `select id, left(region, 6) as county from subsistence_cases where id = any($1)`;
const tallies = `
select left(region, 6) as county, count(*)::int as "all", (count(*) filter (where spot_check))::int as drawn
from subsistence_cases
where spot_checked_on between date_trunc('year', $2::date)::date and $2::date and left(region, 6) = any($1)
group by left(region, 6)`;

const countiesOf = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> => {
  const rows = await tx.sql<{ id: CaseId; county: string }>('counties-of-cases', counties, [ids]);
  return new Map(rows.map(({ id, county }) => [id, county]));
};

/** Lots of one county are drawn one after the other: each counts those before it. */
const withCounty =
  (locks: Store<CaseId, unknown>['locks']): Store<CaseId, unknown>['locks'] =>
  async (tx, ids) => {
    const [own, of] = [await locks(tx, ids), await countiesOf(tx, ids)];
    return new Map([...own].map(([id, names]) => [id, [...names, `spot-check/${of.get(id) ?? ''}`]]));
  };

/** Of each case the tally of its county; what goes before it in the same batch counts as not drawn, which errs on the side of a visit. */
const talliesOf = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Tally>> => {
  const of = await countiesOf(tx, ids);
  const rows = await tx.sql<Tally & { county: string }>('spot-check-tallies', tallies, [[...new Set(of.values())], dayOf(tx.now)]);
  const known = new Map(rows.map(({ county, all, drawn }) => [county, { all, drawn }]));
  const ahead = new Map<string, number>();
  return new Map(
    ids.map((id) => {
      const county = of.get(id) ?? '';
      const before = ahead.get(county) ?? 0;
      ahead.set(county, before + 1);
      const { all, drawn } = known.get(county) ?? { all: 0, drawn: 0 };
      return [id, { all: all + before, drawn }];
    }),
  );
};

const none: Tally = { all: 0, drawn: 0 };

/** A case that is to be judged, with all that it is judged from, and the tally of its county. */
export const opinedCases: Store<CaseId, CaseWithSources & Drawing, SubsistenceCase, 'CaseUnknown'> = {
  ...casesWithSources,
  locks: withCounty((tx, ids) => casesWithSources.locks(tx, ids)),
  load: async (tx, ids) => {
    const [found, tally] = [await casesWithSources.load(tx, ids), await talliesOf(tx, ids)];
    return new Map([...found].map(([id, it]) => [id, { ...it, tally: tally.get(id) ?? none }]));
  },
};

/** A case whose publicity is over. */
export const postedCases: Store<CaseId, Drawing & { readonly case: SubsistenceCase }, SubsistenceCase> = {
  region: (it) => it.case.region,
  locks: withCounty((tx, ids) => subsistenceCases.locks(tx, ids)),
  load: async (tx, ids) => {
    const [found, tally] = [await subsistenceCases.load(tx, ids), await talliesOf(tx, ids)];
    return new Map([...found].map(([id, it]) => [id, { case: it, tally: tally.get(id) ?? none }]));
  },
  save: (tx, changes) =>
    subsistenceCases.save(
      tx,
      changes.map(({ before, ...it }) => ({ ...it, before: before.case })),
    ),
  follows: (before, after) => subsistenceCases.follows?.(before.case, after) ?? [],
  persons: (it) => subsistenceCases.persons?.(it) ?? [],
};
