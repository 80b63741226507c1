import type { Id } from '@jiuzhu/kernel';
import { startOf, type Store, type Tx } from '@jiuzhu/service-kit';
import type { Authorisation } from '../../domain/authorisation.ts';
import { type Household, streamOf } from '../../domain/household.ts';
import type { Report } from '../../domain/report.ts';
import type { VerificationRequest } from '../../domain/request.ts';
import type { Verification } from '../../domain/verification.ts';
import type { VerificationRequest as Row } from '../../generated/prisma/client.ts';
import { authorisationsOf, readAuthorisations } from './authorisations.ts';
import { householdLocks, readHouseholds } from './households.ts';
import { prismaOn } from './prisma.ts';
import { keepReports } from './reports.ts';
import { jsonOf } from './row-json.ts';
import { dateOf, dayIn } from './row-day.ts';
import { tellReport } from '../events/tell-report.ts';

const requestOf = ({ version: _, dueAt: _at, askedOn, dueOn, reportId, period, ...row }: Row): VerificationRequest => ({
  ...(row as unknown as VerificationRequest),
  askedOn: dayIn(askedOn),
  dueOn: dayIn(dueOn),
  period: (period ?? undefined) as VerificationRequest['period'],
  reportId: (reportId ?? undefined) as Id<'report'> | undefined,
});

export async function readVerifications(tx: Tx, ids: readonly Id<'request'>[]): Promise<ReadonlyMap<Id<'request'>, Verification>> {
  const requests = (await prismaOn(tx).verificationRequest.findMany({ where: { id: { in: [...ids] } } })).map(requestOf);
  const authorised = await readAuthorisations(tx, [...new Set(requests.map(({ authorisationId }) => authorisationId))]);
  return new Map(
    requests.flatMap((request) => {
      const on = authorised.get(request.authorisationId);
      return on ? [[request.id, { request, ...on }] as const] : [];
    }),
  );
}

const requestsUnderWay = async (tx: Tx, ids: readonly Id<'household'>[]): Promise<readonly VerificationRequest[]> =>
  (await prismaOn(tx).verificationRequest.findMany({ where: { householdId: { in: [...ids] }, status: 'asking' } })).map(requestOf);

async function save(tx: Tx, changes: readonly { readonly after: Verification; readonly version: number }[]): Promise<void> {
  for (const { after, version } of changes) {
    const { id, askedOn, askedBy, dueOn, reportId, period, obligors, asks, results, late, commitments, disputes, ...rest } = after.request;
    const row = {
      ...rest,
      asks: asks as never,
      results: results as never,
      late: late as never,
      askedBy,
      period: jsonOf(period),
      obligors: [...obligors],
      commitments: commitments as never,
      disputes: disputes as never,
      askedOn: dateOf(askedOn),
      dueOn: dateOf(dueOn),
      dueAt: rest.status === 'asking' ? startOf(dueOn) : null,
      reportId: reportId ?? null,
      version,
    };
    await prismaOn(tx).verificationRequest.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
  await keepReports(tx, issuedIn(changes));
}

const issuedIn = (changes: readonly { readonly after: Verification }[]): readonly Report[] =>
  changes.flatMap(({ after }) => after.issued ?? []);

const persons = ({ household, request }: Verification): readonly string[] => [
  ...household.members.map(({ personId }) => personId),
  ...request.obligors,
];

/** A request by its id, with what it stands on. A report that comes of it is numbered, sealed and told, whoever brought it about. */
export const verifications: Store<Id<'request'>, Verification, Verification, 'RequestUnknown'> = {
  unknown: 'RequestUnknown',
  region: ({ household }) => household.region,
  locks: async (tx, ids) => {
    const text = 'select id, household_id from verification_requests where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: Id<'request'>; household_id: Id<'household'> }>('requests-locks', text, [ids]);
    return new Map(rows.map(({ id, household_id }) => [id, [streamOf(household_id)]]));
  },
  load: readVerifications,
  save,
  follows: (_before, { issued }) => (issued ? [tellReport(issued)] : []),
  persons,
};

/** A request with what else is being asked about its household for the same purpose. */
export type Repeatable = Verification & { readonly underWay: readonly Pick<VerificationRequest, 'id' | 'purpose'>[] };

export const askedBefore: Store<Id<'request'>, Repeatable, Verification, 'RequestUnknown'> = {
  ...verifications,
  load: async (tx, ids) => {
    const found = await readVerifications(tx, ids);
    const asking = await requestsUnderWay(
      tx,
      [...found.values()].map(({ household }) => household.id),
    );
    return new Map(
      [...found].map(([id, it]) => [id, { ...it, underWay: asking.filter(({ householdId }) => householdId === it.household.id) }]),
    );
  },
};

/** What a household's next request is decided from. */
export type Askable = {
  readonly household: Household;
  readonly authorisations: readonly Authorisation[];
  readonly underWay: readonly Pick<VerificationRequest, 'id' | 'purpose'>[];
};

export const newVerifications: Store<Id<'household'>, Askable, Verification, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = [...(await readHouseholds(tx, ids)).values()].filter(({ ended }) => !ended);
    const given = await authorisationsOf(tx, ids);
    const asking = await requestsUnderWay(tx, ids);
    return new Map(
      found.map((household) => {
        const underWay = asking.filter(({ householdId }) => householdId === household.id);
        return [household.id, { household, authorisations: given.get(household.id) ?? [], underWay }];
      }),
    );
  },
  save,
  persons,
};

/** Requests whose report is to be issued, whoever has not answered. */
export async function requestsDue(tx: Tx, now: Date, limit: number): Promise<readonly Id<'request'>[]> {
  const text = 'select id from verification_requests where due_at <= $1 order by due_at limit $2';
  const rows = await tx.sql<{ id: Id<'request'> }>('requests-due', text, [now, limit]);
  return rows.map(({ id }) => id);
}
