import type { Fen, RegionCode } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { ReliefFund } from '../../domain/emergency/relief-fund.ts';
import { fundEvents } from '../events/relief-events.ts';

/** All emergencies of a county wait for each other: what they are paid from is one fund. */
export const fundStream = (region: string): string => `relief-fund/${region.slice(0, 6)}`;

type Row = { readonly county: string; readonly balance: string; readonly entries: number };

export const readFunds = async (tx: Tx, counties: readonly string[]): Promise<ReadonlyMap<string, ReliefFund>> => {
  const text = 'select county, balance::text as balance, entries from relief_funds where county = any($1)';
  const rows = await tx.sql<Row>('relief-funds-read', text, [counties]);
  return new Map(rows.map(({ balance, ...row }) => [row.county, { ...row, balance: Number(balance) as Fen, added: [] }]));
};

const write = `
with kept as (
  insert into relief_funds (county, balance, entries, version) values ($1, $2, $3, $4)
  on conflict (county) do update set balance = excluded.balance, entries = excluded.entries, version = excluded.version
  returning county
)
insert into relief_fund_entries (county, number, kind, amount, balance, entered_on, entered_by, relief_id, document)
select county, number, kind, amount, balance, "on", "by", "reliefId", document
from kept, jsonb_to_recordset($5::jsonb) as r(number integer, kind text, amount bigint, balance bigint, "on" date, "by" text, "reliefId" text, document text)`;

/** The rows that are new, and what is in the fund after them. */
export const writeFund = async (tx: Tx, { county, balance, entries, added }: ReliefFund, version: number): Promise<void> => {
  if (added.length > 0) await tx.sql('relief-fund-write', write, [county, balance, entries, version, JSON.stringify(added)]);
};

/** A county, and the fund that it has, if anything was put into it. */
export type County = { readonly county: RegionCode; readonly fund: ReliefFund | undefined };

export const reliefFunds: Store<RegionCode, County, ReliefFund, 'ProviderRegionUnknown'> = {
  unknown: 'ProviderRegionUnknown',
  region: ({ county }) => county,
  locks: (_tx, counties) => Promise.resolve(new Map(counties.map((one) => [one, [fundStream(one)]]))),
  load: async (tx, counties) => {
    const found = await readFunds(tx, counties);
    return new Map(counties.map((county) => [county, { county, fund: found.get(county) }]));
  },
  save: async (tx, changes) => {
    for (const { after, version } of changes) await writeFund(tx, after, version);
  },
  follows: (_, after) => fundEvents(after),
};
