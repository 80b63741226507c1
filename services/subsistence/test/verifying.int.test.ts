import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const fileOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
const standingOf = async (id: string) => (await fileOf(id))?.verification;
const accepted = async (family: Family): Promise<string> => {
  const id = await s.applied(family);
  expect(await s.act('acceptApplication', id, clerk)).toMatchObject({ accepted: true });
  return id;
};
const asked = async (id: string) =>
  (await s.rows(`select data from kit_outbox where type = 'subsistence.verification-requested.v1' and data->>'caseId' = $1`, [id])).map(
    ({ data }) => data as { requestId: string; agency: string },
  );

describe('what the agencies know', () => {
  it('is asked for when the papers are complete, once, by an id that the case keeps and the report cites', async () => {
    const family = await s.family();
    await s.authorise(family);
    const id = await accepted(family);
    const [request, ...more] = await asked(id);
    expect([request, more]).toMatchObject([{ agency: 'township-610304001' }, []]);
    expect(await standingOf(id)).toMatchObject({ kind: 'asked', requestId: request?.requestId });
    await s.survey(family, id);
    expect(await asked(id)).toHaveLength(1);
    await s.report(family, { requestId: request?.requestId as never });
    expect(await standingOf(id)).toMatchObject({ kind: 'reported', requestId: request?.requestId });
  });

  it('is not asked for while nobody has authorised it: the case waits, says so, and goes on by itself', async () => {
    const family = await s.family();
    const id = await accepted(family);
    expect([await standingOf(id), await asked(id)]).toMatchObject([{ kind: 'waiting' }, []]);
    await s.authorise(family, { purpose: 'housing-fund' });
    expect(await standingOf(id)).toMatchObject({ kind: 'waiting' });
    await s.authorise(family);
    expect(await standingOf(id)).toMatchObject({ kind: 'asked' });
    expect(await asked(id)).toHaveLength(1);
  });

  it('is not asked for where a complete report that holds is there already, and is where it is not complete', async () => {
    const [known, unsure] = [await s.family(), await s.family()];
    for (const family of [known, unsure]) await s.authorise(family);
    await s.report(known);
    await s.report(unsure, { complete: false });
    const [one, other] = [await accepted(known), await accepted(unsure)];
    expect([await standingOf(one), await asked(one)]).toMatchObject([{ kind: 'reported' }, []]);
    expect(await standingOf(other)).toMatchObject({ kind: 'asked' });
    await s.report(unsure, { complete: false });
    expect(await standingOf(other)).toMatchObject({ kind: 'asked' });
    await s.report(unsure);
    expect(await standingOf(other)).toMatchObject({ kind: 'reported' });
  });

  it('is asked for no more once the family takes its authorisation back: the case says since when, and nothing is judged on it', async () => {
    const family = await s.family();
    const authorisation = await s.authorise(family);
    const id = await accepted(family);
    await s.survey(family, id);
    await s.withdraw(family, authorisation);
    expect(await standingOf(id)).toMatchObject({ kind: 'asked', withdrawnOn: '2026-03-02' });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject({ problem: { problem: 'FactsNeeded' } });
    await s.authorise(family);
    expect(await standingOf(id)).toEqual({ kind: 'asked', since: '2026-03-02', requestId: expect.any(String) });
    expect(await asked(id)).toHaveLength(2);
  });

  it('of a case that has ended nobody asks any more', async () => {
    const family = await s.family();
    const id = await accepted(family);
    await s.act('withdrawApplication', id, clerk);
    await s.authorise(family);
    await s.report(family);
    expect([await standingOf(id), await asked(id)]).toMatchObject([{ kind: 'waiting' }, []]);
  });
});
