import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { clerk, decider, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const statusOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId)?.status;
const opined = async (family: Family, id: string): Promise<void> => {
  await s.act('acceptApplication', id, clerk);
  await s.survey(family, id);
  await s.report(family);
  expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject({ accepted: true });
};

it('a household that was recognised as one of the margin alone may apply again, and what it was recognised as stays', async () => {
  const family = await s.family();
  await s.record(family, [wage(210_000, family.persons[0])]);
  const first = await s.applied(family);
  await opined(family, first);
  expect(await s.act('decideSubsistence', first, decider)).toMatchObject({ accepted: true });
  expect(await statusOf(first)).toBe('recognised');
  const second = await s.applied(family);
  expect([await statusOf(first), await statusOf(second)]).toEqual(['recognised', 'submitted']);
  const again = { household: family.household, applicant: family.persons[0], alone: false, nearRelative: false, commitment: true };
  expect(await s.run('applyForSubsistence', again)).toMatchObject({
    accepted: false,
    problem: { problem: 'CaseAlreadyOpen', case: second },
  });
});
