import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions } from './family.ts';
import { acceptedCase, aDeclaredFamily, answerOf, change, dayIn, fileOf, surveyedCase, whenPublicityIsOver } from './procedure-steps.ts';
import { opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const times = `{ subsistenceTimes(region: "990000", from: "2026-01-01", to: "2026-12-31") { mode decided calendarDays { median } workingDays { median } } }`;
const worklist = `query ($officer: SubsistenceOfficer) { subsistenceWorklist(region: "990000", officer: $officer) { edges { node { id agency } } } }`;
type Worklist = {
  readonly subsistenceWorklist: { readonly edges: readonly { readonly node: { readonly id: string; readonly agency: string } }[] };
};
const workOf = async (officer: string): Promise<readonly object[]> =>
  (await (await world.officer('reviewer')).query<Worklist>(worklist, { officer })).subsistenceWorklist.edges.map(({ node }) => node);

it('a family is accepted, asked about, surveyed, posted, visited by the county because the lot fell on it, and granted the allowance', async () => {
  const family = await aDeclaredFamily(world);
  const accepted = await acceptedCase(world, family);
  expect(accepted).toMatchObject({ awaited: 'surveyor', agency: 'township-990000001', verification: { requestId: expect.any(String) } });
  expect(await workOf('surveyor')).toEqual([{ id: accepted.id, agency: 'township-990000001' }]);

  const posted = await opine(await world.officer('reviewer'), await surveyedCase(world, family, accepted));
  expect(posted.status).toBe('publicity');
  expect([...(await workOf('surveyor')), ...(await workOf('decider'))]).toEqual([]);

  const awaiting = await whenPublicityIsOver(world, posted);
  expect(awaiting).toMatchObject({ agency: 'county-990000', awaited: 'decider', homeVisits: { reasons: ['lot'] } });
  expect(await workOf('decider')).toEqual([{ id: accepted.id, agency: 'county-990000' }]);
  expect(await answerOf(world, 'decideSubsistence', { role: 'decider' }, awaiting, {})).toMatchObject({
    decideSubsistence: { __typename: 'HomeVisitNeeded' },
  });
  const decider = await world.officer('decider');
  const visited = await change(decider, 'recordHomeVisit', awaiting, { on: dayIn(world), asStated: true });
  await change(decider, 'decideSubsistence', visited, {});
  await world.settle();

  expect(await fileOf(world, accepted.id)).toMatchObject({
    ...{ status: 'confirmed', awaited: null, notices: [] },
    decisions: [{ number: 1, confirmed: true, class: 'dibao', amount: 117_000, delegations: [], decidedBy: 'officer-decider' }],
  });
  expect(await (await world.officer('decider')).query(times)).toEqual({
    subsistenceTimes: [{ mode: 'county', decided: 1, calendarDays: { median: 8 }, workingDays: { median: 6 } }],
  });
});
