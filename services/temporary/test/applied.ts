import { randomUUID } from 'node:crypto';
import { addDays, addMonths, day, fen } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import type { Answer } from '@jiuzhu/service-kit';
import { clerk, county, place } from './opened.ts';
import type { Family, Opened } from './opened.ts';

const officer = (id: string, role: string) => ({ ...clerk, id, roles: [role] });
const surveyor = officer('surveyor-1', 'surveyor');
export const reviewer = officer('reviewer-1', 'reviewer');
export const today = day('2026-03-03');

/** What they earn in a year: told, and nothing else found by any agency. */
export async function means(s: Opened, { household, persons: [earner] }: Family, income: number, more: object = {}): Promise<void> {
  const wage = { kind: 'income' as const, item: 'wage' as const, months: 12, amount: fen(income), asOf: today };
  const fact = { id: randomUUID() as Id<'fact'>, personId: earner, ...wage, source: 'declared' as const, evidence: [] };
  await s.tell('household', household, factsRecorded({ householdId: household, on: today, facts: [fact], superseded: [] }));
  await reported(s, household, more);
}

export const reported = (s: Opened, household: Id<'household'>, more: object = {}): Promise<void> => {
  const ids = { householdId: household, reportId: randomUUID() as Id<'report'>, requestId: randomUUID() as Id<'request'> };
  const nothing = { on: today, complete: true, sums: [], declared: [], differences: [], doubts: [] };
  return s.tell('verification', household, reportIssued({ ...ids, ...nothing, validUntil: addDays(today, 180), ...more }));
};

/** Somebody who was of another household is of this one now. */
export const joined = (s: Opened, { household, persons }: Family, personId: Id<'person'>): Promise<void> => {
  const as = { born: day('1980-01-01'), relation: 'other' as const, majorIllness: false, student: false, employed: false };
  const members = [...persons, personId].map((id) => ({ personId: id, ...as }));
  return s.tell('household', household, membersChanged({ householdId: household, on: today, change: 'moved-in', personId, members }));
};

export const allowance = (s: Opened, { household }: Family): Promise<void> => {
  const caseId = `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>;
  return s.tell(
    'subsistence',
    household,
    assistanceConfirmed({ caseId, householdId: household, class: 'dibao', amount: fen(1), from: day('2026-03-01') }),
  );
};

/** A bill of a hospital, of 30,000 yuan, unless it is said otherwise. */
export const bill = ({ persons: [person] }: Family, more: object = {}) => ({
  ...{ person, kind: 'medical', amount: 3_000_000, borne: 0, paperHash: randomUUID().replaceAll('-', '').repeat(2) },
  ...more,
});

export const applying = (family: Family, more: { readonly until?: Day } = {}) => {
  const { until = today } = more;
  return { household: family.household, region: place, since: addMonths(until, -6), spends: [bill(family)], until, ...more };
};

export const apply = (s: Opened, family: Family, more: object = {}): Promise<Answer> =>
  s.run('applyForExpenditureAid', applying(family, more));

export const idIn = (answer: Answer): string => {
  if (!answer.accepted) throw new Error(answer.problem.problem);
  return String(answer.reference['id']);
};

const sheet = { surveyors: ['surveyor-1', 'surveyor-2'], livingInDifficulty: true, sheetHash: 'b'.repeat(64) };
export const survey = (s: Opened, id: string, more: object = {}): Promise<Answer> =>
  s.act('surveyExpenditure', id, surveyor, { ...sheet, ...more });
export const propose = (s: Opened, id: string, amount: number): Promise<Answer> =>
  s.act('proposeExpenditureGrant', id, reviewer, { amount });
export const decide = (s: Opened, id: string, amount: number, actor = county): Promise<Answer> =>
  s.act('decideExpenditure', id, actor, { amount });

/** Applied for, surveyed and posted, and nobody has objected. */
export async function unopposed(s: Opened, family: Family, amount: number, more: object = {}): Promise<string> {
  const id = idIn(await apply(s, family, more));
  idIn(await survey(s, id));
  idIn(await propose(s, id, amount));
  s.forward({ days: 8 });
  await s.unpost();
  return id;
}
