import { stateOfCare, dueOfCare, careOf } from '../domain/care/care.ts';
import type { Care } from '../domain/care/care.ts';
import { personsInExtremeDifficulty } from '../domain/care/in-extreme-difficulty.ts';
import type { Assistance } from '../domain/assistance/assistance.ts';
import { selfCareGradeOf } from '../domain/household/self-care.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** Of each member in extreme difficulty, or placed in an institution, how self-care was assessed and what is to be done. */
export const careView = (assistance: Assistance, all: readonly Care[]) => {
  const entitled = personsInExtremeDifficulty(assistance);
  const placed = all.filter(({ personId, placements }) => !entitled.includes(personId) && placements?.at(-1)?.institution !== undefined);
  return [...entitled.map((personId) => careOf(all, personId)), ...placed].map(personView);
};

const personView = (it: Care) => ({
  ...{ person: { id: it.personId }, state: inGraph(stateOfCare(it)), dueOn: dueOfCare(it) ?? null },
  assessment: assessmentView(it),
  placement: placementView(it),
  decidedGrade: it.decided?.failed === undefined ? null : selfCareGradeOf(it.decided.failed),
});

const assessmentView = ({ assessments }: Care) => {
  const last = assessments.at(-1);
  if (!last) return null;
  const { assessedOn, assessors, failing, by } = last;
  return { assessedOn, assessors: [...assessors], recordedBy: by, failing: [...failing], grade: selfCareGradeOf(failing.length) };
};

const placementView = ({ placements = [] }: Care) => {
  const last = placements.at(-1);
  if (!last) return null;
  const { form, institution, signedOn, agreementHash, by } = last;
  return { form, institution: institution ?? null, signedOn, agreementHash, recordedBy: by };
};
