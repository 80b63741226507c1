import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { asked } from './asked.ts';
import { adoptRegions, aFamily, aNumber, type Family } from './family.ts';
import { dayIn } from './procedure-steps.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { says } from './says.ts';
import type { Case } from './steps.ts';
import { dayAfter, decideEmergency, openReserve, reportIncident } from './temporary-steps.ts';
import { township } from './who-sees-what/delegated.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let [clerk, mayor, county] = [] as readonly GraphClient[] as readonly [GraphClient, GraphClient, GraphClient];
let family: Family;
let [paid, second] = [] as readonly Case[] as readonly [Case, Case];
let digest: () => Promise<Digest>;
let before: Digest;

beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
  [clerk, county] = [await world.officer('clerk'), await world.officer('decider')];
  mayor = await world.officer('decider', { region: township, id: 'officer-mayor' });
  await openReserve(county, township, 1_000_000);
  // four, so that the formula reaches beyond what a township decides
  const aMember = (relation: string) => ({ name: '吴示例', idNumber: aNumber(), relation });
  family = await aFamily(clerk, { members: [aMember('head'), aMember('child'), aMember('child'), aMember('child')] });
  const neighbours = await aFamily(clerk);
  await world.settle();
  const told = await reportIncident(clerk, { household: family.id, happenedOn: dayIn(world), region: township });
  paid = await decideEmergency(mayor, told, 600_000);
  second = await reportIncident(clerk, { household: neighbours.id, happenedOn: dayIn(world), region: township });
  await world.settle();
  digest = await digester(world);
});
afterAll(() => world.close());
beforeEach(async () => void (before = await digest()));
afterEach(async () => expect(changed(before, await digest())).toEqual([]));

const incident = (more: object = {}) => ({
  ...{ household: family.id, kind: 'fire', happenedOn: dayIn(world), region: township, cost: 3_000_000, borne: 0 },
  ...more,
});

it('the same incident is not told at a second office, of the household or of one of it, so that no two levels pay it', async () => {
  const same = says('SameIncident', '同一人员的同一事由已经报告过，同一事由只救助一次');
  expect(await asked(clerk, 'reportIncident', incident())).toEqual(same);
  expect(await asked(clerk, 'reportIncident', incident({ region: '990000002' }))).toEqual(same);
  expect(await asked(clerk, 'reportIncident', incident({ person: family.members[1]?.person.id }))).toEqual(same);
});

it('a grant is not split to stay below the limit of a township', async () => {
  const more = { case: paid.id, version: paid.version, livingInDifficulty: true, amount: 400_000 };
  expect(await asked(mayor, 'decideEmergency', more)).toEqual({
    ...says('BeyondTownship', '同一事由累计救助 10,000.00 元，超出乡镇（街道）的审批权限（10,000.00 元），应由县级民政部门审批', [
      'amount',
    ]),
    ...{ limit: 1_000_000, sum: 1_000_000 },
  });
});

it('a reserve is not overdrawn by a fen, by one or by all stages together', async () => {
  const other = { case: second.id, version: second.version, livingInDifficulty: true, amount: 400_001 };
  const lacks = { ...says('ReserveInsufficient', '临时救助储备金余额不足（现有 4,000.00 元）', ['amount']), balance: 400_000 };
  expect(await asked(mayor, 'decideEmergency', other)).toEqual(lacks);
  const stages = [
    { on: dayIn(world), amount: 1 },
    { on: dayAfter(dayIn(world)), amount: 400_000 },
  ];
  expect(await asked(mayor, 'decideEmergency', { ...other, stages })).toEqual(lacks);
  expect(await asked(mayor, 'decideEmergency', { ...other, stages: stages.slice(1) })).toEqual(
    says('StagesUnfit', '各阶段应当不少于两个、依次在今天以后的规定期限内，金额合计等于救助金额', ['stages']),
  );
});

it('what was paid first and never had its papers is not asked back for that before their day', async () => {
  const back = { case: paid.id, version: paid.version, decision: 1, reason: 'papers_missing' };
  expect(await asked(mayor, 'recoverGrant', back)).toEqual(
    says('PapersNotOverdue', '补充说明的期限未满，或者已经补充说明，不能以此追回', ['reason']),
  );
});
