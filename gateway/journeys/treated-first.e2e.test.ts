import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, aNumber } from './family.ts';
import {
  aBill,
  anEmergency,
  designateProvider,
  nobodyElse,
  recordCharityAid,
  reliefStep,
  replenishReliefFund,
  reportEmergency,
  settleBill,
  someCosts,
} from './medical-steps.ts';
import { dayIn } from './procedure-steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let [officer, window] = [] as readonly GraphClient[] as readonly [GraphClient, GraphClient];
beforeAll(async () => {
  world = await openWorld('2026-03-02T17:30:00Z');
  await adoptRegions(await world.officer('registrar'));
  [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
});
afterAll(() => world.close());

const file = `query ($id: ID!) { emergencyRelief(id: $id) { file {
  reclaimDue { amount payers { payer amount } } status why patient { id } inquiries { outcome } askedBack repaid
  decision { outcome amount assistancePaid charityPaid letter { text } notice { servedOn way } }
} } }`;
type File = Readonly<Record<string, unknown>> & { readonly decision: { readonly letter: { readonly text: string } } | null };
const fileOf = async (asker: GraphClient, id: string): Promise<File> =>
  (await asker.query<{ emergencyRelief: { file: File } }>(file, { id })).emergencyRelief.file;

const list = `query { emergencyReliefs(reclaimDue: true, first: 10) { edges { node { id } } } }`;
const due = async (): Promise<readonly string[]> =>
  (await officer.query<{ emergencyReliefs: { edges: { node: { id: string } }[] } }>(list, {})).emergencyReliefs.edges.map(
    ({ node }) => node.id,
  );

const book = `query { reliefFund(county: "990000") { balance entries }
  reliefLedger(county: "990000", first: 10) { edges { node { number kind amount balance relief } } } }`;

it('somebody whom nobody knows is treated at night, the hospital is paid by the fund, and what an insurance turns out to owe is in the fund again', async () => {
  const hospital = await designateProvider(officer);
  await replenishReliefFund(officer, 3_000_000);
  const { id } = await reportEmergency(window, anEmergency(hospital, dayIn(world)));
  await reliefStep(window, 'askPatientIdentity', id, { sampleHash: 'd'.repeat(64) });
  await world.settle();
  await reliefStep(window, 'claimEmergencyCosts', id, someCosts(dayIn(world)));
  await reliefStep(officer, 'decideEmergencyRelief', id, { neededFirstAid: true, cannotPay: false });
  const paid = await fileOf(window, id);
  expect(paid).toMatchObject({ status: 'PAID', inquiries: [{ outcome: 'NOBODY' }], decision: { outcome: 'PAID', amount: 1_000_000 } });
  expect(paid.decision?.letter.text).toContain('由疾病应急救助基金支付 10,000.00 元。');
  await world.settle();
  expect(await fileOf(window, id)).toMatchObject({ decision: { notice: { servedOn: '2026-03-03', way: 'by_post' } } });
  await world.pass({ days: 20 });
  [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  await reliefStep(window, 'identifyEmergencyPatient', id, { patient: aNumber() });
  await reliefStep(officer, 'reclaimEmergencyRelief', id, { ...nobodyElse, basicPaid: 600_000 });
  await reliefStep(officer, 'recordReliefRepayment', id, { amount: 600_000, document: '示例卫财〔2026〕5号' });
  expect(await fileOf(officer, id)).toMatchObject({ status: 'SETTLED', askedBack: 600_000, repaid: 600_000 });
  expect(await officer.query(book, {})).toEqual({
    reliefFund: { balance: 2_600_000, entries: 3 },
    reliefLedger: {
      edges: [
        { node: { number: 3, kind: 'REPAID', amount: 600_000, balance: 2_600_000, relief: id } },
        { node: { number: 2, kind: 'PAID', amount: -1_000_000, balance: 2_000_000, relief: id } },
        { node: { number: 1, kind: 'REPLENISHED', amount: 3_000_000, balance: 3_000_000, relief: null } },
      ],
    },
  });
});

it('the fund pays of a bill what insurances, assistance and a charity left of it, in this order', async () => {
  const hospital = await designateProvider(officer);
  const patient = aNumber();
  const bill = aBill(hospital, patient, dayIn(world), { totalCost: 1_000_000, inPolicyCost: 1_000_000, ...layers }) as {
    billNumber: string;
  };
  const settled = await settleBill(window, bill);
  await recordCharityAid(officer, settled.id, 100_000);
  const { id } = await reportEmergency(window, anEmergency(hospital, dayIn(world), { why: 'CANNOT_PAY', patient }));
  const { billNumber } = bill;
  await reliefStep(window, 'claimEmergencyCosts', id, someCosts(dayIn(world), { billNumber, ...layers }));
  await reliefStep(officer, 'decideEmergencyRelief', id, { neededFirstAid: true, cannotPay: true });
  expect(await fileOf(officer, id)).toMatchObject({ decision: { amount: 300_000, assistancePaid: 0, charityPaid: 100_000 } });
  // a charity promises more of it later: the fund had paid that, and the list says so until it is asked back
  await recordCharityAid(officer, settled.id, 100_000);
  await world.settle();
  expect(await due()).toEqual([id]);
  const { reclaimDue } = await fileOf(officer, id);
  expect(reclaimDue).toMatchObject({ amount: 100_000, payers: [{}, {}, {}, { payer: 'CHARITY', amount: 200_000 }] });
  await reliefStep(officer, 'reclaimEmergencyRelief', id, { ...layers, othersPaid: 0 });
  expect(await due()).toEqual([]);
});

const layers = { basicPaid: 400_000, catastrophicPaid: 150_000, supplementaryPaid: 50_000 };
