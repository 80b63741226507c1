import { randomUUID } from 'node:crypto';
import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { addDays, day } from '@jiuzhu/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asked } from './asked.ts';
import { adoptRegions, aFamily, aNumber, type Family } from './family.ts';
import { aGrantedFamily } from './granted-family.ts';
import {
  aBill,
  aClaim,
  aDesignation,
  anEmergency,
  applyAsIllnessPoor,
  applyForReimbursement,
  designateProvider,
  type MedicalCase,
  medicalCaseOf,
  nobodyElse,
  recordCharityAid,
  type Relief,
  reliefOf,
  reliefStep,
  replenishReliefFund,
  reportEmergency,
  reverseSettlement,
  reviewMedicalCase,
  type Settled,
  settleBill,
  someCosts,
} from './medical-steps.ts';
import { dayIn } from './procedure-steps.ts';
import { changed, type Digest, digester } from './rubbish/digest.ts';
import { says } from './says.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let [clerk, officer, window] = [] as readonly GraphClient[] as readonly [GraphClient, GraphClient, GraphClient];
let family: Family;
let [hospital, ended, code] = ['', '', ''];
let bill: object;
let helping: { readonly billNumber: string };
let [settled, taken, helped] = [] as readonly Settled[] as readonly [Settled, Settled, Settled];
let [claimed, ill] = [] as readonly MedicalCase[] as readonly [MedicalCase, MedicalCase];
let [unknown, known, paid] = [] as readonly Relief[] as readonly [Relief, Relief, Relief];
let digest: () => Promise<Digest>;
let before: Digest;

const today = (): string => dayIn(world);
const daysFrom = (count: number): string => addDays(day(today()), count);
const claim = (more: object = {}): object => aClaim(family.id, family.members[0]?.person.id ?? '', today(), more);
const claimNumber = 'SG-0001';
const costs = { billNumber: 'JZ-0001', totalCost: 1_000_000, eligibleCost: 1_000_000 };

beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
  [clerk, officer, window] = [
    await world.officer('clerk'),
    await world.officer('medical-officer'),
    await world.officer('medical-provider'),
  ];
  const patient = aNumber();
  await aGrantedFamily(world, patient);
  family = await aFamily(clerk);
  await world.settle();
  const asCase = await applyAsIllnessPoor(clerk, family.id, family.members[0]?.person.id ?? '');
  await reviewMedicalCase(await world.officer('reviewer'), asCase);
  await world.pass({ days: 14 });
  [clerk, officer, window] = [
    await world.officer('clerk'),
    await world.officer('medical-officer'),
    await world.officer('medical-provider'),
  ];
  ill = await medicalCaseOf(officer, asCase.id);
  const designation = aDesignation({ from: '2020-01-01', until: '2099-12-31' }) as { providerCode: string };
  code = designation.providerCode;
  hospital = await designateProvider(officer, designation);
  ended = await designateProvider(officer, { until: '2021-12-31' });
  bill = aBill(hospital, aNumber(), today());
  settled = await settleBill(window, bill);
  await recordCharityAid(officer, settled.id, 200_000);
  helping = aBill(hospital, patient, today()) as typeof helping;
  helped = await settleBill(window, helping);
  taken = await settleBill(window, aBill(hospital, aNumber(), today()));
  await reverseSettlement(window, taken.id);
  claimed = await applyForReimbursement(clerk, claim({ billNumber: claimNumber }));
  unknown = await reportEmergency(window, anEmergency(hospital, today()));
  await reliefStep(window, 'claimEmergencyCosts', unknown.id, { ...someCosts(today()), ...costs });
  known = await reportEmergency(window, anEmergency(hospital, today(), { why: 'CANNOT_PAY', patient: aNumber() }));
  await reliefStep(window, 'claimEmergencyCosts', known.id, someCosts(today()));
  await replenishReliefFund(officer, 1_500_000);
  paid = await reportEmergency(window, anEmergency(ended, today(), { why: 'CANNOT_PAY', patient: aNumber() }));
  await reliefStep(window, 'claimEmergencyCosts', paid.id, someCosts(today()));
  await reliefStep(officer, 'decideEmergencyRelief', paid.id, { neededFirstAid: true, cannotPay: true });
  await reliefStep(officer, 'reclaimEmergencyRelief', paid.id, { ...nobodyElse, basicPaid: 300_000 });
  await world.settle();
  digest = await digester(world);
});
afterAll(() => world.close());
beforeEach(async () => void (before = await digest()));
afterEach(async () => expect(changed(before, await digest())).toEqual([]));

const settling = (more: object): Promise<unknown> => asked(window, 'settleBill', { ...aBill(hospital, aNumber(), today()), ...more });

describe('a bill', () => {
  it('of which each layer was computed on the whole comes to more than it, and is rejected by the first that does', async () => {
    const whole = { totalCost: 1_000_000, inPolicyCost: 1_000_000, basicPaid: 600_000, catastrophicPaid: 400_001, supplementaryPaid: 0 };
    expect(await settling(whole)).toEqual({
      ...says('LayersExceedBill', '大病保险的支付额超过了之前各层支付后的余额 4,000.00 元，各层应依次在余额内支付', ['catastrophicPaid']),
      ...{ layer: 'CATASTROPHIC', left: 400_000 },
    });
  });

  it('says no more in policy than it comes to, no discharge before the admission or to come, and no contract that had ended', async () => {
    expect(await settling({ totalCost: 1, inPolicyCost: 2 })).toEqual(
      says('InPolicyExceedsTotal', '政策范围内费用不能超过总费用', ['inPolicyCost']),
    );
    expect(await settling({ dischargedOn: daysFrom(-1) })).toEqual(says('DaysReversed', '出院日期不能早于入院日期', ['dischargedOn']));
    expect(await settling({ dischargedOn: daysFrom(1) })).toEqual(
      says('NotYetDischarged', '出院日期不能晚于今天，出院时方可结算', ['dischargedOn']),
    );
    expect(await settling({ provider: ended })).toEqual({
      ...says('NotUnderContract', `该机构在 ${today()} 没有有效的定点协议`, ['admittedOn']),
      on: today(),
    });
  });

  it('is submitted by its own hospital, of an epidemic that was declared, and without the number of a person for its own', async () => {
    expect(await settling({ provider: randomUUID() })).toEqual(
      says('ProviderUnknown', '没有此定点医药机构，或您不是其账单的提交账户，或患者不在其服务的地区'),
    );
    expect(await settling({ epidemic: true })).toEqual({
      ...says('EpidemicNotDeclared', `${today()} 当地没有宣布重大疫情`, ['epidemic']),
      on: today(),
    });
    expect(await settling({ billNumber: aNumber() })).toMatchObject({ __typename: 'InvalidInput', path: ['billNumber'] });
  });

  it('that was settled is not changed, nor taken back twice', async () => {
    expect(await asked(window, 'settleBill', { ...bill, basicPaid: 1 })).toEqual({
      ...says('BillChanged', '该账单号已经结算，且内容不同；如需更正，应先撤销原结算', ['billNumber']),
      settlement: settled.id,
    });
    expect(await asked(window, 'reverseSettlement', { settlement: taken.id, reason: 'REFUNDED' })).toMatchObject(
      says('AlreadyReversed', `此结算已于 ${today()} 撤销`),
    );
  });
});

it('a contract shares no day with another, does not end before it begins, and is made for the county’s own people', async () => {
  const designating = (more: object): Promise<unknown> =>
    asked(officer, 'designateProvider', { ...aDesignation({ providerCode: code }), ...more });
  expect(await designating({ from: '2026-01-01' })).toEqual({
    ...says('ContractOverlaps', '该机构在 2020-01-01 至 2099-12-31 已有定点协议，期限不能重叠', ['from']),
    ...{ from: '2020-01-01', until: '2099-12-31' },
  });
  expect(await designating({ from: '2026-01-02', until: '2026-01-01' })).toEqual(
    says('ContractEndsBefore', '协议的终止日期不能早于起始日期', ['until']),
  );
  expect(await designating({ region: '610304' })).toEqual(says('ProviderRegionUnknown', '该区划不在您的管辖范围内'));
});

describe('a claim', () => {
  const claiming = (more: object): Promise<unknown> => asked(clerk, 'applyForReimbursement', claim(more));

  it('is of a member, and of what can be the cause', async () => {
    expect(await claiming({ patient: randomUUID() })).toEqual(says('MemberUnknown', '患者不是这一家庭的成员', ['patient']));
    expect(await claiming({ place: 'REGION' })).toEqual(says('CauseDisagrees', '所述未即时结算的原因与就医地或者定点协议不符', ['cause']));
    expect(await claiming({ epidemic: true })).toMatchObject({ __typename: 'EpidemicNotDeclared', on: today(), path: ['epidemic'] });
  });

  it('is made once of a bill, and of none that was settled', async () => {
    expect(await claiming({ billNumber: claimNumber })).toEqual({
      ...says('BillClaimed', '此账单已有未办结的报销申请', ['billNumber']),
      case: claimed.id,
    });
    expect(await claiming({ billNumber: helping.billNumber, providerCode: code, cause: 'CLASS_LATER', place: 'REGION' })).toEqual({
      ...says('BillSettled', '此账单已经结算过医疗救助', ['billNumber']),
      settlement: helped.id,
    });
  });

  it('is decided where the township has looked at it, by whoever has seen it as it is', async () => {
    const { id, version } = claimed;
    expect(await asked(officer, 'decideReimbursement', { case: id, version })).toEqual({
      ...says('CaseInOtherStatus', '案件目前处于“已受理，待审核”，不能进行此操作'),
      status: 'submitted',
    });
    expect(await asked(officer, 'decideReimbursement', { case: id, version: version + 1 })).toEqual({
      ...says('StaleVersion', `案件已有新的变化（当前版本 ${String(version)}），请重新查看`, ['version']),
      current: version,
    });
  });
});

it('whoever asks to be recognised as impoverished asks once, and is judged by a report that is in force', async () => {
  const again = { household: family.id, patient: family.members[0]?.person.id, missing: [] };
  expect(await asked(clerk, 'applyAsIllnessPoor', again)).toEqual({ ...says('CaseOpen', '该成员的认定申请尚未办结'), case: ill.id });
  const found = { income: 1, selfPaid: 1, propertyWithin: true, gravelyIll: true };
  expect(await asked(officer, 'decideIllnessPoor', { case: ill.id, version: ill.version, report: randomUUID(), ...found })).toEqual(
    says('ReportNotInForce', '没有此核对报告，或者报告不完整、已经过期', ['report']),
  );
});

it('a charity gives no more than the layers before left, and nothing of what was taken back', async () => {
  const gift = { organisation: '53990000MJ0000001R', given: true };
  const left = settled.leftToPatient - 200_000;
  expect(await asked(officer, 'recordCharityAid', { ...gift, settlement: settled.id, amount: left + 1 })).toEqual({
    ...says('CharityExceedsLeft', '慈善救助金额超过了医疗救助后的余额 10,000.00 元', ['amount']),
    left,
  });
  expect(await asked(officer, 'recordCharityAid', { ...gift, settlement: taken.id, amount: 1 })).toMatchObject({
    __typename: 'AlreadyReversed',
  });
});

describe('an emergency', () => {
  const seen = async ({ id }: Relief): Promise<object> => ({ relief: id, version: (await reliefOf(officer, id)).version });

  it('is told of by its own hospital, when it has happened, and with the number of nobody who is unknown', async () => {
    const telling = (more: object): Promise<unknown> => asked(window, 'reportEmergency', anEmergency(hospital, today(), more));
    expect(await telling({ provider: randomUUID() })).toMatchObject({ __typename: 'ProviderUnknown' });
    expect(await telling({ broughtAt: `${daysFrom(1)}T00:10:00+08:00` })).toEqual(says('DayInFuture', '日期不能晚于今天', ['broughtAt']));
    expect(await telling({ patient: aNumber() })).toEqual(
      says('InvalidInput', '身份明确的患者应填写公民身份号码，身份不明的患者不填写', ['patient']),
    );
  });

  it('is claimed once of a bill, and by all payers together no more than it cost', async () => {
    const other = await reliefOf(window, unknown.id);
    expect(await asked(window, 'claimEmergencyCosts', { relief: other.id, version: other.version, ...someCosts(today()) })).toEqual({
      ...says('ReliefInOtherStatus', '这一急救情况目前为“已申请，待审核支付”，不能进行此操作'),
      status: 'applied',
    });
    const exceeding = { ...nobodyElse, basicPaid: 600_000, othersPaid: 400_001 };
    expect(await asked(officer, 'reclaimEmergencyRelief', { ...(await seen(paid)), ...exceeding })).toEqual({
      ...says('PayersExceedCost', '其他责任人的支付额超过了之前各方支付后的余额 4,000.00 元，各方应依次在余额内支付'),
      ...{ payer: 'OTHERS', left: 400_000 },
    });
  });

  it('of somebody whom nobody knows is not decided before the police were asked', async () => {
    const deciding = { ...(await seen(unknown)), neededFirstAid: true, cannotPay: false };
    expect(await asked(officer, 'decideEmergencyRelief', deciding)).toEqual(
      says('IdentityNotAsked', '患者身份不明，应先请公安机关查询并取得答复'),
    );
  });

  it('does not overdraw the fund', async () => {
    expect(await asked(officer, 'decideEmergencyRelief', { ...(await seen(known)), neededFirstAid: true, cannotPay: true })).toEqual({
      ...says('FundInsufficient', '疾病应急救助基金余额不足（现有 5,000.00 元）'),
      balance: 500_000,
    });
  });

  it('gives back what others pay, and no more than that', async () => {
    expect(await asked(officer, 'reclaimEmergencyRelief', { ...(await seen(paid)), ...nobodyElse, basicPaid: 300_000 })).toEqual(
      says('NothingToReclaim', '按其他各方的支付计算，基金没有多支付，或者已经全部要求追回'),
    );
    const document = '示例卫财〔2026〕4号';
    expect(await asked(officer, 'recordReliefRepayment', { ...(await seen(paid)), amount: 300_001, document })).toEqual({
      ...says('RepaidBeyond', '退回的金额超过尚未退回的 3,000.00 元', ['amount']),
      left: 300_000,
    });
    expect(await asked(officer, 'recordReliefRepayment', { ...(await seen(known)), amount: 1, document })).toEqual(
      says('NothingAskedBack', '没有要求追回的款项'),
    );
  });
});
