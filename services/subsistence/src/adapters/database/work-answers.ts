import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { WorkAnswer } from '../../domain/work/work-answer.ts';

type HouseholdId = Id<'household'>;
type Row = WorkAnswer & { readonly household: HouseholdId };

const read = `
select household_id::text as household, offer_id::text as "offerId", person_id::text as "personId", answered_on::text as "on", kind, suits, answer,
  ground
from work_answers where household_id = any($1::uuid[]) order by household_id, answered_on, offer_id`;

export const readWorkAnswers = async (
  tx: Tx,
  households: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, readonly WorkAnswer[]>> => {
  const rows = await tx.sql<Omit<Row, 'ground'> & { readonly ground: string | null }>('work-answers-read', read, [households]);
  const answers = rows.map(({ household, ground, ...it }) => [household, { ...it, ...(ground === null ? {} : { ground }) }] as const);
  return new Map([...Map.groupBy(answers, ([household]) => household)].map(([id, all]) => [id, all.map(([, it]) => it)]));
};

const write = `
insert into work_answers (offer_id, household_id, person_id, answered_on, kind, suits, answer, ground)
select offer_id, household_id, person_id, answered_on, kind, suits, answer, ground
from jsonb_to_recordset($1::jsonb) as r(
  offer_id uuid, household_id uuid, person_id uuid, answered_on date, kind text, suits text[], answer text, ground text)
on conflict (offer_id) do nothing`;

export type AnswerKey = { readonly household: HouseholdId; readonly offer: Id<'offer'> };

/** What the employment service told of an offer: before it, nothing; told once. */
export const workAnswers: Store<AnswerKey, undefined, WorkAnswer> = {
  region: () => '',
  locks: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, [`household/${key.household}`]]))),
  load: (_tx, keys) => Promise.resolve(new Map(keys.map((key) => [key, undefined]))),
  save: (_tx, changes) => {
    const rows = changes.map(({ key, after: { offerId, personId, on, ...it } }) => ({
      ...{ ...it, offer_id: offerId, household_id: key.household, person_id: personId, answered_on: on },
    }));
    return Promise.resolve({ name: 'work-answers-write', text: write, values: [JSON.stringify(rows)] });
  },
  persons: ({ personId }) => [personId],
};
