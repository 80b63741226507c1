import type { Brief, BriefFact, BriefMember, BriefObligor, BriefReport, BriefSurvey } from '../../domain/classification/brief.ts';

/**
 * A brief as one row of numbers, for where a million of them are kept and read: what is repeated goes behind how often it is. It is made and read
 * here alone; the first number says by which layout.
 */
export type PackedBrief = readonly number[];

const layout = 1;
/** Behind the two flags of a member stand its ties: of what was packed before they were told, none. */
const firstTie = 2;

export const packed = ({ settlement, membersOn, members, facts, report, survey }: Brief): PackedBrief => [
  ...[layout, settlement === 'urban' ? 1 : 0, membersOn],
  members.length,
  ...members.flatMap((it) => [
    ...[
      it.born,
      it.knownSince,
      it.disability,
      it.grade,
      bits(it.majorIllness, it.student) | (it.ties << firstTie),
      it.absence,
      it.absentSince,
    ],
  ]),
  facts.length,
  ...facts.flatMap((it) => [it.member, it.place, it.amount, it.asOf, it.area, it.correctedOn]),
  ...(report ? packedReport(report) : [0]),
  ...(survey ? packedSurvey(survey) : [0]),
];

const packedReport = ({ on, validUntil, complete, lacksAuthorisation, recordsDeath, found }: BriefReport): PackedBrief => [
  ...[1, on, validUntil, bits(complete, lacksAuthorisation, recordsDeath), found.length],
  ...found.flatMap(({ place, amount }) => [place, amount]),
];

const packedSurvey = ({ obligors, selfCare, childProgramme, careForm }: BriefSurvey): PackedBrief => [
  ...[1, obligors.length],
  ...obligors.flatMap((it) => [
    ...[it.of, it.member, it.born, it.aid, it.incapacity, it.disability, it.grade, it.income, it.propertyWithin ? 1 : 0],
  ]),
  ...selfCare,
  ...childProgramme,
  ...careForm,
];

const bits = (...flags: readonly boolean[]): number => flags.reduce((sum, flag, at) => sum + (flag ? 1 << at : 0), 0);

/** The brief that was packed, behind `from` other numbers of the row. Numbers that are not there are a fault: what was cut off must not be judged. */
export const unpacked = (row: PackedBrief, from = 0): Brief => {
  if (row[from] !== layout) throw new RangeError('a packed brief of another layout');
  let at = from + 1;
  const next = (): number => {
    const it = row[at];
    if (it === undefined) throw new RangeError('a packed brief that was cut off');
    at += 1;
    return it;
  };
  const settlement = next() === 1 ? 'urban' : 'rural';
  const membersOn = next();
  const members: BriefMember[] = [];
  for (let left = next(); left > 0; left -= 1) {
    const [born, knownSince, disability, grade, flags] = [next(), next(), next(), next(), next()];
    const [majorIllness, student] = [(flags & 1) !== 0, (flags & 2) !== 0];
    const [absence, absentSince] = [next(), next()];
    members.push({ born, knownSince, disability, grade, majorIllness, student, absence, absentSince, ties: flags >> firstTie });
  }
  const facts: BriefFact[] = [];
  for (let left = next(); left > 0; left -= 1) {
    facts.push({ member: next(), place: next(), amount: next(), asOf: next(), area: next(), correctedOn: next() });
  }
  const report = next() === 1 ? unpackedReport(next) : undefined;
  const survey = next() === 1 ? unpackedSurvey(next, members.length) : undefined;
  if (at !== row.length) throw new RangeError('a packed brief with something behind it');
  return { settlement, membersOn, members, facts, report, survey };
};

const unpackedReport = (next: () => number): BriefReport => {
  const [on, validUntil, flags] = [next(), next(), next()];
  const found: { place: number; amount: number }[] = [];
  for (let left = next(); left > 0; left -= 1) found.push({ place: next(), amount: next() });
  const [complete, lacksAuthorisation, recordsDeath] = [(flags & 1) !== 0, (flags & 2) !== 0, (flags & 4) !== 0];
  return { on, validUntil, complete, lacksAuthorisation, recordsDeath, found };
};

const unpackedSurvey = (next: () => number, members: number): BriefSurvey => {
  const obligors: BriefObligor[] = [];
  for (let left = next(); left > 0; left -= 1) {
    const [of, member, born, aid, incapacity, disability, grade, income] = [
      ...[next(), next(), next(), next(), next(), next(), next(), next()],
    ] as [number, number, number, number, number, number, number, number];
    obligors.push({ of, member, born, aid, incapacity, disability, grade, income, propertyWithin: next() === 1 });
  }
  const each = (): readonly number[] => Array.from({ length: members }, next);
  return { obligors, selfCare: each(), childProgramme: each(), careForm: each() };
};
