import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { type Authorisation, isInForce } from '../../domain/authorisation.ts';
import { type Household, streamOf } from '../../domain/household.ts';
import type { Authorisation as Row } from '../../generated/prisma/client.ts';
import { householdLocks, readHouseholds } from './households.ts';
import { prismaOn } from './prisma.ts';
import { queuedAgain } from './roster-queue.ts';
import { jsonOf } from './row-json.ts';
import { dateOf, dayIn } from './row-day.ts';

/** An authorisation on its household. */
export type Authorised = { readonly household: Household; readonly authorisation: Authorisation };

const authorisationOf = ({ version: _, withdrawnOn, signedOn, validUntil, documentHash, period, ...row }: Row): Authorisation => ({
  ...(row as unknown as Authorisation),
  documentHash: documentHash ?? undefined,
  period: (period ?? undefined) as Authorisation['period'],
  signedOn: dayIn(signedOn),
  validUntil: dayIn(validUntil),
  ...(withdrawnOn === null ? { withdrawnOn: undefined } : { withdrawnOn: dayIn(withdrawnOn) }),
});

export async function authorisationsOf(
  tx: Tx,
  ids: readonly Id<'household'>[],
): Promise<ReadonlyMap<Id<'household'>, readonly Authorisation[]>> {
  const rows = await prismaOn(tx).authorisation.findMany({ where: { householdId: { in: [...ids] } } });
  return Map.groupBy(rows.map(authorisationOf), ({ householdId }) => householdId);
}

export async function readAuthorisations(
  tx: Tx,
  ids: readonly Id<'authorisation'>[],
): Promise<ReadonlyMap<Id<'authorisation'>, Authorised>> {
  const found = (await prismaOn(tx).authorisation.findMany({ where: { id: { in: [...ids] } } })).map(authorisationOf);
  const of = await readHouseholds(tx, [...new Set(found.map(({ householdId }) => householdId))]);
  return new Map(
    found.flatMap((authorisation) => {
      const household = of.get(authorisation.householdId);
      return household ? [[authorisation.id, { household, authorisation }] as const] : [];
    }),
  );
}

async function save(tx: Tx, changes: readonly { readonly after: Authorised; readonly version: number }[]): Promise<void> {
  for (const { after, version } of changes) {
    const { id, withdrawnOn, signedOn, validUntil, signatures, scope, period, documentHash, ...rest } = after.authorisation;
    const row = {
      ...rest,
      documentHash: documentHash ?? null,
      signatures: signatures as never,
      scope: [...scope],
      period: jsonOf(period),
      signedOn: dateOf(signedOn),
      validUntil: dateOf(validUntil),
      withdrawnOn: withdrawnOn === undefined ? null : dateOf(withdrawnOn),
      version,
    };
    await prismaOn(tx).authorisation.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
}

const persons = ({ authorisation }: Authorised): readonly string[] => authorisation.signatures.map(({ personId }) => personId);

/** A new authorisation of a household. */
export const newAuthorisations: Store<Id<'household'>, { readonly household: Household }, Authorised, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = [...(await readHouseholds(tx, ids))].filter(([, { ended }]) => !ended);
    return new Map(found.map(([id, household]) => [id, { household }]));
  },
  save: async (tx, changes) => {
    await save(tx, changes);
    return queuedAgain(changes.map(({ after }) => after.authorisation));
  },
  persons,
};

/** An authorisation by its id. */
export const authorisations: Store<Id<'authorisation'>, Authorised, Authorised, 'AuthorisationUnknown'> = {
  unknown: 'AuthorisationUnknown',
  region: ({ household }) => household.region,
  locks: async (tx, ids) => {
    const text = 'select id, household_id from authorisations where id = any($1::uuid[])';
    const rows = await tx.sql<{ id: Id<'authorisation'>; household_id: Id<'household'> }>('authorisations-locks', text, [ids]);
    return new Map(rows.map(({ id, household_id }) => [id, [streamOf(household_id)]]));
  },
  load: readAuthorisations,
  save,
  persons,
};

/** Whether it stands on the day of the look. */
export async function authorisationStands(tx: Tx, id: Id<'authorisation'>, on: Parameters<typeof isInForce>[1]): Promise<boolean> {
  const row = await prismaOn(tx).authorisation.findUnique({ where: { id } });
  return row !== null && isInForce(authorisationOf(row), on);
}
