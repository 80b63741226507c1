import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Assistance } from '../domain/assistance/assistance.ts';
import type { AssistanceDecision, Moved } from '../domain/assistance/assistance-decision.ts';
import { assistanceEvents } from './assistance-events.ts';
import { movingColumns, readAssistance } from './assistance-rows.ts';
import { householdLocks } from './households.ts';

type HouseholdId = Id<'household'>;

/** Decision and row in one statement for all of a batch; what a re-assessment never touches is not sent. */
const write = `
with r as (
  select * from json_to_recordset($1::json) as r(
    household_id uuid, total integer, grants jsonb, review_due date, review_opened_on date, review_until date, due_month date, decision text,
    decisions integer, version integer, content jsonb, made json)
), decided as (
  insert into assistance_decisions (household_id, number, kind, cites, decided_on, decided_by, standards_hash, rules_hash, content)
  select household_id, number, kind, cites, decided_on, decided_by, standards_hash, rules_hash, m.content
  from r, json_to_record(made) as m(
    number integer, kind text, cites text, decided_on date, decided_by text, standards_hash text, rules_hash text, content jsonb)
  where made is not null
)
update assistance a set total = r.total, grants = r.grants, review_due = r.review_due, review_opened_on = r.review_opened_on,
  review_until = r.review_until, due_month = r.due_month, decision = r.decision, decisions = r.decisions, version = r.version, content = r.content
from r where a.household_id = r.household_id`;

const madeOf = ({ number, kind, cites, on, by, ...content }: AssistanceDecision) => ({
  ...{ number, kind, cites, decided_on: on, decided_by: by, content },
  ...{ standards_hash: content.weighed?.standardsHash, rules_hash: content.weighed?.rulesHash },
});

const rowOf = ({ assistance, made }: Moved, version: number) => ({
  ...movingColumns({ ...assistance, version }),
  made: made ? madeOf(made) : null,
});

/** What a household is given, and what it was judged from: nothing else of it is loaded. */
export const reassessedHouseholds: Store<HouseholdId, { readonly assistance: Assistance }, Moved, 'AssistanceUnknown'> = {
  unknown: 'AssistanceUnknown',
  region: ({ assistance }) => assistance.region,
  locks: householdLocks,
  load: async (tx, ids) => new Map([...(await readAssistance(tx, ids))].map(([id, assistance]) => [id, { assistance }])),
  save: (_tx, changes) =>
    Promise.resolve({
      name: 'reassessment-write',
      text: write,
      values: [JSON.stringify(changes.map(({ after, version }) => rowOf(after, version)))],
    }),
  follows: (before, after) => assistanceEvents(before.assistance, after),
};
