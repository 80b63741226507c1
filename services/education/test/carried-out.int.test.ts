import { day, fen } from '@jiuzhu/kernel';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { ask } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carriedOutIn } from '../src/queries/carried-out-in.ts';
import { carriedOutView } from '../src/queries/carried-out-view.ts';
import { bureau, clerk, openEducation } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openEducation()));
afterEach(() => s.close());

const shown = async (region = '610304', schoolYear = 2026, actor = bureau) => {
  const asked = { region, schoolYear };
  return (await ask(s.runtime, carriedOutIn, [asked], actor)).get(asked)?.stages.map(carriedOutView);
};

it('counts of a county and a school year what waits, is past its day, was granted, refused, ended and paid, by stage', async () => {
  expect(await shown()).toEqual([]);
  const families = [await s.family(), await s.family(), await s.family(), await s.family()] as const;
  const [given, refused, left, waiting] = [
    await s.applied(families[0]),
    await s.applied(families[1]),
    await s.applied(families[2]),
    await s.applied(families[3]),
  ];
  await s.applied(families[3], { schoolYear: 2027 });
  await s.decide(refused, { enrolled: false });
  s.at('2026-09-03');
  await s.decide(given);
  await s.decide(left);
  await s.act('endEnrolment', left, clerk, { why: 'left_school', on: '2026-09-03' });
  await s.applied(await s.family(), { educationStage: 'primary' });
  // of the other county
  const there = { ...clerk, region: '610305001' };
  expect(await s.run('applyForEducation', await beyond(), there)).toMatchObject({ accepted: true });

  const none = { waiting: 0, overdue: 0, granted: 0, refused: 0, ended: 0, stopped: 0 };
  const primary = { educationStage: 'primary', applied: 1, ...none, waiting: 1, daysToDecide: null, paid: 0, paidText: '0.00 元' };
  const junior = { ...none, educationStage: 'junior', applied: 4, waiting: 1, granted: 1, refused: 1, ended: 1 };
  const took = { daysToDecide: { median: 2, ninetieth: 2 } };
  expect(await shown()).toEqual([primary, { ...junior, ...took, paid: 0, paidText: '0.00 元' }]);
  // its day is the twenty-first, and that of the primary school’s the twenty-third
  s.at('2026-09-21');
  expect(await shown()).toMatchObject([{ overdue: 0 }, { overdue: 0 }]);
  s.at('2026-09-22');
  expect(await shown()).toMatchObject([{ overdue: 0 }, { waiting: 1, overdue: 1 }]);
  s.at('2026-10-15');
  await s.tick();
  await s.tick();
  expect(await shown()).toMatchObject([{}, { paid: 60_000, paidText: '600.00 元', stopped: 0 }]);
  const lost = { decision: 1, kind: 'review' as const, outcome: 'ended' as const, class: 'none' as const, amount: fen(0) };
  await s.tell(
    'subsistence',
    families[0].household,
    assistanceChanged({ ...lost, householdId: families[0].household, on: day('2026-12-01') }),
  );
  s.at('2027-04-14');
  await s.tick();
  expect(await shown()).toMatchObject([{}, { granted: 1, stopped: 1, paid: 60_000 }]);
  await s.decide(waiting);
  expect(await shown()).toMatchObject([{}, { waiting: 0, overdue: 0, granted: 2, daysToDecide: { median: 2, ninetieth: 225 } }]);
});

const beyond = async () => {
  const { household, child } = await s.family('dibao', '610305001001');
  const school = { handedInAt: 'window', schoolCode: '2161000002', schoolName: '示例二中' };
  return { household, person: child, ...school, educationStage: 'junior', boarding: true, schoolYear: 2026, fromTerm: 'autumn' };
};

it('is counted for a part of one’s own region too, and shown to nobody of another', async () => {
  await s.applied(await s.family());
  expect(await shown('610304001')).toMatchObject([{ applied: 1 }]);
  expect(await shown('610304002')).toEqual([]);
  expect(await shown('610304', 2026, { ...bureau, region: '610305' })).toBeUndefined();
  expect(await shown('6103')).toBeUndefined();
});
