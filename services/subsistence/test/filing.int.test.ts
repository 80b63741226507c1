import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { deadlinesOf } from '../src/domain/procedure/deadlines.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
const standards = {
  'subsistence.filing.residence': 'open',
  'subsistence.commitment.materials': [{ material: 'income' }, { material: 'health' }],
  'subsistence.period.commitment-check': 20,
};
beforeAll(async () => void (s = await openSubsistence(standards)));
afterAll(() => s.close());

const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (id: string) => {
  const it = (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
  if (!it) throw new Error('there is no such case');
  return it;
};
const application = ({ household, persons }: Family) => ({
  ...{ household, applicant: persons[0], alone: false, nearRelative: false, commitment: true },
});
const opinedAndDecided = async (family: Family, id: string): Promise<void> => {
  await s.survey(family, id);
  await s.report(family);
  await s.act('givePreliminaryOpinion', id, reviewer);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
};

it('somebody files for the applicant by a mandate, and then decides nothing of it', async () => {
  const family = await s.family();
  const aid = { kind: 'village_worker', account: 'decider-1', mandateHash: 'a'.repeat(64) };
  expect(await s.run('applyForSubsistence', { ...application(family), aid: { ...aid, mandateHash: 'none' } })).toMatchObject(
    problem('InvalidInput'),
  );
  const id = await s.applied(family, { aid });
  expect(await fileOf(id)).toMatchObject({ aid: { kind: 'village-worker', account: 'decider-1', mandateHash: 'a'.repeat(64) } });
  await s.authorise(family);
  await opined(s, family, id);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toEqual(problem('DecidedByItsClerk'));
});

describe('a family with a residence permit', () => {
  const permit = { hash: 'b'.repeat(64), validUntil: '2099-12-31' };

  it('files where it lives while the permit holds, and the case has the longer period', async () => {
    const family = await s.family();
    await s.authorise(family);
    const expired = { residencePermit: { ...permit, validUntil: '2026-03-01' } };
    expect(await s.run('applyForSubsistence', { ...application(family), ...expired })).toMatchObject(problem('ResidencePermitExpired'));
    const id = await s.applied(family, { residencePermit: permit });
    await s.act('acceptApplication', id, clerk);
    const other = await s.family();
    await s.authorise(other);
    const usual = await s.applied(other);
    await s.act('acceptApplication', usual, clerk);
    const totalOf = async (it: string) => deadlinesOf(await fileOf(it)).find(({ what }) => what === 'total')?.day ?? '';
    expect((await totalOf(id)) > (await totalOf(usual))).toBe(true);
  });

  it('files at the register where the place has not opened that', async () => {
    const closed = await openSubsistence();
    const family = await closed.family();
    expect(await closed.run('applyForSubsistence', { ...application(family), residencePermit: permit })).toEqual(
      problem('ResidenceFilingClosed', { path: ['residencePermit'] }),
    );
    await closed.close();
  });
});

describe('a promise in place of a certificate', () => {
  const promised = async (): Promise<{ family: Family; id: string }> => {
    const family = await s.family();
    await s.authorise(family);
    const id = await s.applied(family);
    expect(await s.act('acceptApplication', id, clerk, { committed: ['income', 'health'] })).toMatchObject(done);
    return { family, id };
  };
  const check = (id: string, material: string, holds: boolean) =>
    s.act('checkCommitment', id, clerk, { material, holds, documentHash: 'e'.repeat(64) });
  const toldFalse = async (id: string) =>
    (
      await s.rows(
        `select data->>'material' as it from kit_outbox where type = 'subsistence.commitment-found-false.v1' and data->>'caseId' = $1`,
        [id],
      )
    ).map(({ it: material }) => material);

  it('is taken of those certificates alone of which the region lets it', async () => {
    const id = await s.applied(await s.family());
    expect(await s.act('acceptApplication', id, clerk, { committed: ['property', 'income'] })).toEqual(
      problem('CommitmentNotAllowed', { materials: ['property'], path: ['committed'] }),
    );
    expect((await fileOf(id)).status).toBe('submitted');
    expect(await s.act('acceptApplication', id, clerk, { committed: ['authorisation'] })).toMatchObject(problem('InvalidInput'));
  });

  it('is looked at once, and where it does not hold the procedure ends', async () => {
    const { id } = await promised();
    expect(await check(id, 'property', true)).toEqual(problem('CommitmentUnknown', { path: ['material'] }));
    expect(await check(id, 'income', true)).toMatchObject(done);
    expect(await check(id, 'income', false)).toMatchObject(problem('CommitmentChecked'));
    expect([(await fileOf(id)).status, await toldFalse(id)]).toEqual(['accepted', []]);
    expect(await check(id, 'health', false)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 'procedure-terminated', ended: { declined: ['facts'] } });
    expect(await toldFalse(id)).toEqual(['health']);
  });

  it('may be looked at after the decision, which stays, and others are told', async () => {
    const { family, id } = await promised();
    await opinedAndDecided(family, id);
    expect(await check(id, 'income', false)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 'confirmed', decisions: [{ number: 1 }] });
    expect(await toldFalse(id)).toEqual(['income']);
  });
});
