import { addDays } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { onlyIds, onlyIdsOf, startOf } from '@jiuzhu/service-kit';
import type { Tx } from '@jiuzhu/service-kit';
import type { PersonId } from '../../domain/household/facts.ts';
import { awaited } from '../../domain/procedure/clock/awaited.ts';
import { nextDue } from '../../domain/procedure/clock/overdue.ts';
import { timesOf } from '../../domain/procedure/clock/times.ts';
import { agencyOf, dueOn, isPaused } from '../../domain/procedure/deadlines.ts';
import { stageOf } from '../../domain/procedure/status.ts';
import type { SurveyRecord } from '../../domain/procedure/survey/survey-record.ts';
import type { CaseId, Decision, Judged, Opinion, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { prismaOn } from './prisma.ts';
import { dateOf, dayIn } from './row-day.ts';

const whole = {
  surveys: { orderBy: { round: 'asc' } },
  opinions: { orderBy: { round: 'asc' } },
  decisions: { orderBy: { number: 'asc' } },
} as const satisfies Prisma.SubsistenceCaseInclude;
type Row = Prisma.SubsistenceCaseGetPayload<{ include: typeof whole }>;

const columns = [
  ...(['id', 'householdId', 'region', 'applicants', 'status', 'opened', 'version'] as const),
  ...(['surveys', 'opinions', 'decisions'] as const),
] as const;
/** What is kept of a case as one piece: whatever nobody asks the database about, and has no table of its own. */
type Content = Omit<SubsistenceCase, (typeof columns)[number]> & { readonly openedBy: string };

const inColumns = new Set<string>(columns);
const contentOf = (it: SubsistenceCase): object => ({
  ...Object.fromEntries(Object.entries(it).filter(([name]) => !inColumns.has(name))),
  openedBy: it.opened.by,
});

const judgedIn = (row: Pick<Row['opinions'][number], 'judgement' | 'snapshot' | 'standardsHash' | 'rulesHash'>): Judged => ({
  judgement: row.judgement as unknown as Judged['judgement'],
  snapshot: row.snapshot as unknown as Judged['snapshot'],
  standardsHash: row.standardsHash,
  rulesHash: row.rulesHash,
});

const opinionIn = (row: Row['opinions'][number]): Opinion => ({
  ...{ round: row.round, on: dayIn(row.givenOn), by: row.givenBy },
  judged: judgedIn(row),
});

const surveyIn = (row: Row['surveys'][number]): SurveyRecord => ({
  ...(row.content as unknown as Omit<SurveyRecord, 'round' | 'on' | 'by'>),
  ...{ round: row.round, on: dayIn(row.recordedOn), by: row.recordedBy },
});

const decisionIn = (row: Row['decisions'][number]): Decision => ({
  ...(row.content as unknown as Omit<Decision, 'number' | 'on' | 'by' | 'judged'>),
  ...{ number: row.number, on: dayIn(row.decidedOn), by: row.decidedBy },
  judged: judgedIn(row),
});

const caseIn = (row: Row): SubsistenceCase => {
  const { openedBy, ...content } = row.content as unknown as Content;
  return {
    ...content,
    id: row.id as CaseId,
    householdId: row.householdId as Id<'household'>,
    region: row.region,
    applicants: row.personId === null ? { grain: 'household' } : { grain: 'person', personId: row.personId as PersonId },
    status: row.status as SubsistenceCase['status'],
    opened: { on: dayIn(row.openedOn), by: openedBy },
    surveys: row.surveys.map(surveyIn),
    opinions: row.opinions.map(opinionIn),
    decisions: row.decisions.map(decisionIn),
    version: row.version,
  };
};

const columnsOf = (it: SubsistenceCase, version: number) => {
  const { region, status, publicity } = it;
  const [due, next] = [dueOn(it), nextDue(it)];
  return {
    ...{ region, status, version, content: contentOf(it) },
    publicityDueAt: stageOf(it) === 'publicity' && publicity ? startOf(addDays(publicity.closesOn, 1)) : null,
    ...{ agency: agencyOf(it), awaited: awaited(it) ?? null, paused: isPaused(it) },
    ...{ spotCheck: it.spotCheck?.drawn ?? null, spotCheckedOn: it.spotCheck ? dateOf(it.spotCheck.on) : null },
    dueOn: due ? dateOf(due) : null,
    overdueAt: next ? startOf(addDays(next, 1)) : null,
  };
};

const judgedColumns = ({ judgement, snapshot, standardsHash, rulesHash }: Judged) => ({
  ...{ judgement: judgement as unknown as object, snapshot: snapshot as unknown as object },
  ...{ standardsHash, rulesHash },
});

export const readCases = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, SubsistenceCase>> => {
  const rows = await prismaOn(tx).subsistenceCase.findMany({ where: { id: { in: [...onlyCaseIds(ids)] } }, include: whole });
  return new Map(rows.map(caseIn).map((it) => [it.id, it]));
};

export const readCasesOf = async (
  tx: Tx,
  households: readonly Id<'household'>[],
): Promise<ReadonlyMap<Id<'household'>, readonly SubsistenceCase[]>> => {
  const rows = await prismaOn(tx).subsistenceCase.findMany({ where: { householdId: { in: [...households] } }, include: whole });
  return Map.groupBy(rows.map(caseIn), ({ householdId }) => householdId);
};

export const insertCase = async (tx: Tx, it: SubsistenceCase, version: number): Promise<void> => {
  const personId = it.applicants.grain === 'person' ? it.applicants.personId : null;
  const fixed = { id: it.id, householdId: it.householdId, personId, openedOn: dateOf(it.opened.on) };
  await prismaOn(tx).subsistenceCase.create({ data: { ...fixed, ...columnsOf(it, version) } });
};

/** Surveys, opinions and decisions are only ever added. */
export const updateCase = async (tx: Tx, before: SubsistenceCase, after: SubsistenceCase, version: number): Promise<void> => {
  const prisma = prismaOn(tx);
  await prisma.subsistenceCase.update({ where: { id: after.id }, data: columnsOf(after, version) });
  for (const { round, on, by, ...content } of after.surveys.slice(before.surveys.length)) {
    const row = { caseId: after.id, round, recordedOn: dateOf(on), recordedBy: by, content: content as object };
    await prisma.survey.create({ data: row });
  }
  for (const { round, on, by, judged } of after.opinions.slice(before.opinions.length)) {
    await prisma.opinion.create({ data: { caseId: after.id, round, givenOn: dateOf(on), givenBy: by, ...judgedColumns(judged) } });
  }
  for (const { number, on, by, judged, ...content } of after.decisions.slice(before.decisions.length)) {
    const row = { caseId: after.id, number, decidedOn: dateOf(on), decidedBy: by, content: content as object, ...judgedColumns(judged) };
    await prisma.decision.create({ data: { ...row, ...timesOf(after, number) } });
  }
};

const idsOf = `
select h.id::text as household, h.region,
  array(select c.id from subsistence_cases c where c.household_id = h.id order by c.opened_on desc, c.id) as cases
from households h where h.id = any($1::uuid[])`;

/** Of each household that is known here, where it is and the ids of its cases, the latest first. */
export const readCaseIdsOf = async (tx: Tx, households: readonly Id<'household'>[]) => {
  const rows = await tx.sql<{ household: Id<'household'>; region: string; cases: readonly CaseId[] }>('case-ids-of-households', idsOf, [
    onlyIds(households),
  ]);
  return new Map(rows.map(({ household, region, cases }) => [household, { region, cases }] as const));
};

export const onlyCaseIds = onlyIdsOf('subsistence-case');
