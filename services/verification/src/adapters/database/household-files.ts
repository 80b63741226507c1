import type { Id } from '@jiuzhu/kernel';
import { dayOf, type Tx } from '@jiuzhu/service-kit';
import { isInForce } from '../../domain/authorisation.ts';
import type { Verification } from '../../domain/verification.ts';
import { type Authorised, readAuthorisations } from './authorisations.ts';
import { readVerifications } from './verifications.ts';

/** What hangs on a household, by id, the latest first. */
export type HouseholdFile = {
  readonly region: string;
  readonly authorisations: readonly Id<'authorisation'>[];
  readonly requests: readonly Id<'request'>[];
  readonly reports: readonly Id<'report'>[];
};

const files = `
select h.id, h.region,
  array(select a.id::text from authorisations a where a.household_id = h.id order by a.signed_on desc, a.id) as authorisations,
  array(select q.id::text from verification_requests q where q.household_id = h.id order by q.asked_on desc, q.id) as requests,
  array(select r.id::text from verification_reports r where r.household_id = h.id order by r.number desc) as reports
from households h where h.id = any($1::uuid[])`;

/** One statement for however many households. */
export async function readFiles(tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, HouseholdFile>> {
  const rows = await tx.sql<HouseholdFile & { readonly id: Id<'household'> }>('files-read', files, [ids]);
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

const reportsOf = `
select r.request_id, array_agg(r.id::text order by r.number desc) as reports from verification_reports r
where r.request_id = any($1::uuid[]) group by r.request_id`;

/** A request with its reports, the latest first. */
export async function readRequests(
  tx: Tx,
  ids: readonly Id<'request'>[],
): Promise<ReadonlyMap<Id<'request'>, Verification & { readonly reports: readonly Id<'report'>[] }>> {
  const found = await readVerifications(tx, ids);
  const rows = await tx.sql<{ request_id: Id<'request'>; reports: Id<'report'>[] }>('reports-of-requests', reportsOf, [ids]);
  const of = new Map(rows.map(({ request_id, reports }) => [request_id, reports]));
  return new Map([...found].map(([id, it]) => [id, { ...it, reports: of.get(id) ?? [] }]));
}

/** An authorisation, and whether it holds today. */
export async function readStanding(
  tx: Tx,
  ids: readonly Id<'authorisation'>[],
): Promise<ReadonlyMap<Id<'authorisation'>, Authorised & { readonly inForce: boolean }>> {
  const today = dayOf(tx.now);
  const found = await readAuthorisations(tx, ids);
  return new Map([...found].map(([id, it]) => [id, { ...it, inForce: isInForce(it.authorisation, today) }]));
}
