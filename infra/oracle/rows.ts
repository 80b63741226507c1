import { copyCell } from '../population/output/copy-rows.ts';
import type { Application } from './households/applications.ts';

type Cell = Parameters<typeof copyCell>[0];
type Table = 'application' | 'member' | 'fact' | 'found' | 'obligor' | 'self_care' | 'child_choice' | 'care_choice';
export type Rows = Readonly<Record<Table, string[]>>;

export const noRows = (): Rows => ({
  ...{ application: [], member: [], fact: [], found: [], obligor: [] },
  ...{ self_care: [], child_choice: [], care_choice: [] },
});

/** An application as lines for COPY, in the order of the columns in `sql/01-tables.sql`. */
export const addRows = (rows: Rows, { no, law, snapshot }: Application): void => {
  const add = (table: Table, ...cells: readonly Cell[]): void => {
    rows[table].push(`${[no, ...cells].map(copyCell).join('\t')}\n`);
  };
  const { household, report, survey, applicants, day } = snapshot;
  const applicant = applicants.grain === 'person' ? applicants.personId : undefined;
  const doubts = ['member-not-authorised', 'death-recorded'].map((it) => report?.doubts.includes(it));
  add(
    ...(['application', law, day, household.settlement, applicant, household.membersOn] as const),
    ...[report?.on, report?.complete, report?.validUntil, ...doubts, survey?.on],
  );
  for (const { personId, knownSince, born, disability, majorIllness, student, absence, ties } of household.members)
    add(
      ...(['member', personId, knownSince, born, disability?.kind, disability?.grade, majorIllness, student] as const),
      ...[absence?.reason, absence?.since, ties?.join(' ')],
    );
  for (const it of household.facts)
    add('fact', it.personId, it.kind, it.item, it.amount, it.months, it.count, it.area, it.asOf, it.source, it.recordedOn);
  for (const it of report?.sums ?? []) add('found', it.kind, it.item, it.amount, it.count);
  for (const it of survey?.obligors ?? [])
    add(
      ...(['obligor', it.of, it.personId, it.born, it.aid, it.incapacity] as const),
      ...[it.disability?.kind, it.disability?.grade, it.income, it.propertyWithin],
    );
  for (const it of survey?.selfCare ?? []) add('self_care', it.personId, it.failed);
  for (const it of survey?.childChoices ?? []) add('child_choice', it.personId, it.programme);
  for (const it of survey?.careForms ?? []) add('care_choice', it.personId, it.form);
};
