import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOf } from './assistance-steps.ts';
import { assessSelfCare, careOf, decideCare, placeInCare, registerInstitution, reportSelfCareChange } from './care-steps.ts';
import { confirmedElder } from './elder.ts';
import { adoptRegions } from './family.ts';
import { dayIn } from './procedure-steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-02T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

it('somebody confirmed in extreme difficulty is assessed by two, placed in an institution that has a bed, and paid the care standard from the month after it was decided', async () => {
  const elder = await confirmedElder(world);
  const [clerk, surveyor, decider] = [await world.officer('clerk'), await world.officer('surveyor'), await world.officer('decider')];
  const given = () => assistanceOf(clerk, elder.id);
  const waiting = 'query { subsistenceCare(first: 5) { edges { node { id } } } }';
  const inWork = { subsistenceCare: { edges: [{ node: { id: elder.id } }] } };
  const basic = (await given())?.amount ?? 0;
  expect(await given()).toMatchObject({ class: 'tekun', status: 'running' });
  expect(await careOf(clerk, elder)).toEqual({
    state: 'to_be_assessed',
    dueOn: null,
    decidedGrade: null,
    placement: null,
    assessment: null,
  });
  expect(await clerk.query(waiting, {})).toEqual(inWork);

  await world.pass({ days: 25 });
  await expect.poll(given, { timeout: 20_000 }).toMatchObject({ entitlements: [{ month: '2026-04-01', amount: basic }] });
  const failing = ['dressing', 'bed', 'toilet', 'bathing'];
  const assessors = ['officer-surveyor', 'officer-surveyor-2'];
  await assessSelfCare(surveyor, elder, { on: dayIn(world), assessors, failing });
  expect(await careOf(clerk, elder)).toMatchObject({ state: 'to_be_decided', assessment: { assessors, failing, grade: 'full' } });
  const home = await registerInstitution(decider);
  await expect(placeInCare(clerk, elder, null, dayIn(world))).rejects.toThrow('InstitutionFirst');
  await placeInCare(clerk, elder, home, dayIn(world));
  expect(await clerk.query('query { careInstitutions(region: "990000") { id beds taken nursingTaken } }', {})).toEqual({
    careInstitutions: [{ id: home, beds: 1, taken: 1, nursingTaken: 1 }],
  });
  expect(await careOf(clerk, elder)).toMatchObject({ placement: { form: 'centralised', institution: home } });
  await decideCare(decider, elder);
  await world.settle();
  expect(await clerk.query(waiting, {})).toEqual({ subsistenceCare: { edges: [] } });
  const decided = await given();
  expect(decided).toMatchObject({ decisions: [{ kind: 'care', outcome: 'increased', from: '2026-05-01' }] });
  expect(decided?.decisions[0]?.letter.text).toMatch(/因生活自理能力经评估有变化，从2026年5月1日起增发[^]*照料护理标准每月/);
  const full = decided?.amount ?? 0;
  expect(full).toBeGreaterThan(basic);

  await world.pass({ days: 30 });
  const late = await world.officer('clerk');
  await expect
    .poll(async () => (await assistanceOf(late, elder.id))?.entitlements.map(({ month, amount }) => [month, amount]), { timeout: 20_000 })
    .toEqual([
      ['2026-05-01', full],
      ['2026-04-01', basic],
    ]);
  await reportSelfCareChange(late, elder);
  expect(await late.query(waiting, {})).toEqual(inWork);
});
