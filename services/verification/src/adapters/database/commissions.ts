import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { StandingReport } from '../../domain/standing-report.ts';
import type { Verification } from '../../domain/verification.ts';
import { type Askable, newVerifications } from './verifications.ts';

/** What a household's next request is decided from where a programme asks for it: perhaps there is an answer already. */
export type Commissioned = Askable & { readonly newest: readonly StandingReport[] };

type Row = StandingReport & { readonly household_id: Id<'household'> };

const read = `
select distinct on (household_id, content->>'purpose') household_id::text as household_id, request_id::text as "requestId", content->>'purpose' as purpose, issued_on::text as "on",
  (content->>'complete')::boolean as complete, content->>'validUntil' as "validUntil"
from verification_reports where household_id = any($1::uuid[]) order by household_id, content->>'purpose', issued_on desc, number desc`;

/** Of each purpose, the report that was issued last. */
export const newestOf = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<ReadonlyMap<Id<'household'>, readonly StandingReport[]>> =>
  Map.groupBy(await tx.sql<Row>('newest-reports-of-households', read, [ids]), ({ household_id }) => household_id);

const isRequest = (it: Commissioned | Verification | undefined): it is Verification => it !== undefined && 'request' in it;

/** A household that is not here, or has ended, has nobody to ask about: nothing is kept of it. */
export const commissions: Store<Id<'household'>, Commissioned | undefined, Commissioned | Verification | undefined> = {
  region: (it) => it?.household.region ?? '',
  locks: (tx, ids) => newVerifications.locks(tx, ids),
  load: async (tx, ids) => {
    const [found, newest] = [await newVerifications.load(tx, ids), await newestOf(tx, ids)];
    return new Map(
      ids.map((id) => {
        const it = found.get(id);
        return [id, it && { ...it, newest: newest.get(id) ?? [] }];
      }),
    );
  },
  save: (tx, changes) =>
    newVerifications.save(
      tx,
      changes.flatMap(({ before, after, ...it }) => (before && isRequest(after) ? [{ ...it, before, after }] : [])),
    ),
  persons: (it) => (isRequest(it) ? (newVerifications.persons?.(it) ?? []) : []),
};
