import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { AssistanceDecision, Moved } from '../../domain/assistance/assistance-decision.ts';
import { allowancesMoved } from './allowance-rows.ts';
import { assistanceEvents } from '../events/assistance-events.ts';
import { movingColumns, readAssistance } from './assistance-rows.ts';
import { householdLocks } from './households.ts';

type HouseholdId = Id<'household'>;

/** Decision and row in one statement for all of a batch, each row flat so that it is read once; what a re-assessment never touches is not sent. */
const write = `
with r as (
  select * from json_to_recordset($1::json) as r(
    household_id uuid, total integer, grants jsonb, review_due date, verification_due date, review_opened_on date, review_until date, due_month date, decision text,
    decisions integer, version integer, content jsonb, made_number integer, made_kind text, made_cites text, made_on date, made_by text,
    made_standards text, made_rules text, made_content jsonb, made_weighed text)
), decided as (
  insert into assistance_decisions (
    household_id, number, kind, cites, decided_on, decided_by, standards_hash, rules_hash, content, weighed)
  select household_id, made_number, made_kind, made_cites, made_on, made_by, made_standards, made_rules, made_content, made_weighed
  from r where made_number is not null
), moved as (${allowancesMoved})
update assistance a set total = r.total, grants = r.grants, review_due = r.review_due, verification_due = r.verification_due, review_opened_on = r.review_opened_on,
  review_until = r.review_until, due_month = r.due_month, decision = r.decision, decisions = r.decisions, version = r.version, content = r.content
from r where a.household_id = r.household_id`;

const madeOf = ({ number, kind, cites, on, by, weighed, ...content }: AssistanceDecision) => ({
  ...{ made_number: number, made_kind: kind, made_cites: cites, made_on: on, made_by: by, made_content: content },
  ...{ made_standards: weighed?.standardsHash, made_rules: weighed?.rulesHash, made_weighed: JSON.stringify(weighed) },
});

const rowOf = ({ assistance, made }: Moved, version: number) => ({
  ...movingColumns({ ...assistance, version }),
  ...(made && madeOf(made)),
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
