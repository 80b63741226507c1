import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOf } from './assistance-steps.ts';
import { adoptRegions } from './family.ts';
import { acceptedCase, aDeclaredFamily, change, dayIn, surveyedCase, whenPublicityIsOver } from './procedure-steps.ts';
import { preview } from './preview-steps.ts';
import { runJob } from './run-job.ts';
import { adopt, approve } from './standards-steps.ts';
import { opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const looking = 'query ($id: ID!) { reassessment(id: $id) { state seen changed faulted } }';

/** To its end: how many were seen, and how many changed. */
const reassessed = async (): Promise<unknown> => {
  const decider = await world.officer('decider');
  const id = await runJob(world, decider, 'reassessRegion', { region: '990000' });
  await world.settle();
  return (await decider.query<{ reassessment: unknown }>(looking, { id })).reassessment;
};

const impact = `query ($id: ID!) { standardProposal(id: $id) { state subsistenceImpact {
  state on concerned exact seen text assisted { seen newlyGiven more less same before after classes { class householdsBefore householdsAfter } } refused { seen }
} } }`;
type Impact = { readonly standardProposal: { readonly state: string; readonly subsistenceImpact: object | null } };

it('the standard is raised by two officers, who see before whom it reaches and by how much, and whoever has the allowance is given more from the month after, by a decision and not by an edit', async () => {
  const family = await aDeclaredFamily(world);
  const surveyed = await surveyedCase(world, family, await acceptedCase(world, family));
  const awaiting = await whenPublicityIsOver(world, await opine(await world.officer('reviewer'), surveyed));
  const decider = await world.officer('decider');
  const visited = await change(decider, 'recordHomeVisit', awaiting, { on: dayIn(world), asStated: true });
  await change(decider, 'decideSubsistence', visited, {});
  await world.settle();
  const given = () => world.officer('decider').then((officer) => assistanceOf(officer, family.id));
  expect(await given()).toMatchObject({ class: 'dibao', amount: 117_000, decisions: [] });
  expect(await reassessed(), 'by the same standards').toEqual({ state: 'done', seen: 1, changed: 0, faulted: 0 });

  const cells = [
    { key: 'urban', fen: 73_000 },
    { key: 'rural', fen: 50_000 },
  ];
  const raised = [{ parameter: 'subsistence.standard', from: dayIn(world), cells }];
  const author = await world.officer('standards-author', { region: '990000' });
  const proposal = await adopt(author, '990000', raised, { publishedAt: dayIn(world) });
  const approver = await world.officer('standards-approver', { region: '990000' });
  const impactTo = async (officer: typeof approver) => (await officer.query<Impact>(impact, { id: proposal.id })).standardProposal;
  expect(await impactTo(approver), 'nobody asked').toEqual({ state: 'PROPOSED', subsistenceImpact: null });
  await preview(world, approver, proposal);
  const counted = {
    ...{ state: 'done', on: dayIn(world), concerned: ['subsistence.standard'], exact: true, seen: 1, refused: { seen: 0 } },
    assisted: {
      ...{ seen: 1, newlyGiven: 0, more: 1, less: 0, same: 0, before: 117_000, after: 129_000 },
      classes: [{ class: 'dibao', householdsBefore: 1, householdsAfter: 1 }],
    },
  };
  expect(await impactTo(await world.officer('decider'))).toMatchObject({ state: 'PROPOSED', subsistenceImpact: counted });
  const toApprover = {
    exact: false,
    seen: null,
    assisted: null,
    refused: null,
    text: '在册家庭户数过少，不予列明。未予确认家庭户数过少，不予列明。',
  };
  expect(await impactTo(approver), 'one household is too few').toMatchObject({ subsistenceImpact: toApprover });
  expect(await given(), 'counted, it decides nothing').toMatchObject({ amount: 117_000, decisions: [] });

  await approve(approver, proposal);
  await world.settle();
  expect(await given(), 'approved, it changes nobody by itself').toMatchObject({ amount: 117_000 });

  expect(await reassessed(), 'as was counted').toEqual({ state: 'done', seen: 1, changed: counted.assisted.more, faulted: 0 });
  const after = await given();
  expect(after).toMatchObject({
    ...{ class: 'dibao', status: 'running', amount: counted.assisted.after, review: null },
    grants: [{ class: 'dibao', amount: 129_000, from: '2026-04-01', until: null }],
    decisions: [{ number: 1, kind: 'reassessment', outcome: 'increased', amount: 129_000, from: '2026-04-01' }],
  });
  expect(after?.decisions[0]?.letter.text).toMatch(/从2026年4月1日起增发，每月 1,290\.00 元。.*审核：最低生活保障/s);
  expect(await reassessed(), 'once').toEqual({ state: 'done', seen: 1, changed: 0, faulted: 0 });
  await world.pass({ days: 40 });
  await expect
    .poll(async () => (await given())?.entitlements, { timeout: 20_000 })
    .toMatchObject([{ month: '2026-04-01', amount: 129_000 }]);
});
