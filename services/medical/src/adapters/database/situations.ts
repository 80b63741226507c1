import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Tx } from '@jiuzhu/service-kit';
import type { ClassPeriod } from '../../domain/people/class-periods.ts';
import type { Account } from '../../domain/settlement/account.ts';
import type { Subsidy } from '../../domain/premium/subsidy.ts';
import type { Pool } from '../../domain/settlement/pool.ts';
import { onlyIds } from '../input-shapes.ts';
import { accountOf, type AccountRow } from './person-years.ts';

export type Situation = {
  readonly id: Id<'household'>;
  readonly region: RegionCode;
  readonly classes: readonly ClassPeriod[];
  readonly accounts: readonly {
    readonly personId: Id<'person'>;
    readonly year: number;
    readonly pool: Pool;
    readonly account: Account;
  }[];
};

/** One statement for however many households. A person's year counts where the person lives now. */
const read = `select h.id, h.region,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', c.person_id, 'class', c.class, 'since', c.since, 'until', c.until,
      'told', jsonb_build_object('stream', c.stream, 'version', c.version))) order by c.since, c.person_id, c.class), '[]')
    from person_classes c where c.household_id = h.id) as classes,
  (select coalesce(jsonb_agg(to_jsonb(y) order by y.year desc, y.person_id, y.pool), '[]')
    from person_years y join patients p using (person_id) where p.household_id = h.id) as accounts
  from households h where h.id = any($1::uuid[])`;

type Row = Omit<Situation, 'region' | 'accounts'> & {
  readonly region: RegionCode | null;
  readonly accounts: readonly (AccountRow & { readonly person_id: never; readonly year: number; readonly pool: never })[];
};

export async function readSituations(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, Situation>> {
  const rows = await tx.sql<Row>('situations-read', read, [ids]);
  return new Map(
    rows.flatMap(({ region, accounts, ...row }) =>
      region === null
        ? []
        : [[row.id, { ...row, region, accounts: accounts.map((it) => ({ ...ofWhom(it), account: accountOf(it) })) }] as const],
    ),
  );
}

const ofWhom = ({ person_id: personId, year, pool }: Row['accounts'][number]) => ({ personId, year, pool });

export type YearOfHousehold = { readonly household: Id<'household'>; readonly year: number | null };
/** What of a premium is paid. */
export type Paid = Pick<Subsidy, 'personId' | 'year' | 'class' | 'premium' | 'amount' | 'on'>;
type Years = { readonly region: RegionCode; readonly settlements: readonly Id<'settlement'>[]; readonly premiums: readonly Paid[] };

const years = `select k.place::integer, h.region,
    array(select s.id::text from settlements s where s.household_id = h.id and (k.year is null or s.year = k.year) order by s.settled_on desc, s.id) as settlements,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', s.person_id, 'year', s.year, 'class', s.class, 'premium', s.premium, 'amount', s.amount,
        'on', s.subsidised_on) order by s.year desc, s.person_id), '[]')
      from premium_subsidies s where s.household_id = h.id and (k.year is null or s.year = k.year)) as premiums
  from unnest($1::uuid[], $2::integer[]) with ordinality as k(id, year, place) join households h on h.id = k.id where h.region is not null`;

/** The ids of what was settled: what stands in each, whoever may see one reads by it. */
export async function readYears(tx: Tx, keys: readonly YearOfHousehold[]): Promise<ReadonlyMap<YearOfHousehold, Years>> {
  const known = keys.filter(({ household }) => onlyIds([household]).length === 1);
  const values = [known.map(({ household }) => household), known.map(({ year }) => year)];
  const rows = await tx.sql<Years & { readonly place: number }>('situations-years', years, values);
  return new Map(
    rows.flatMap(({ place, ...found }) => {
      const key = known[place - 1];
      return key ? [[key, found] as const] : [];
    }),
  );
}
