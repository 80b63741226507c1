import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { changeDocument } from './change-document.ts';
import { key } from './key.ts';

let codes = 0;
/** A contract of a hospital of the county, from long ago, for whoever submits by a token of the county's office. */
export const aDesignation = (more: object = {}): object => {
  codes += 1;
  const providerCode = `H${String(codes).padStart(11, '0')}`;
  return { region: '990000', providerCode, name: '示例县医院', submitters: ['office-990000'], from: '2020-01-01', ...more };
};

type Changed = { readonly __typename: string; readonly id: string };

const designating = changeDocument('designateProvider', 'MedicalProvider', 'id');
export const designateProvider = async (officer: GraphClient, more: object = {}): Promise<string> =>
  (await officer.change<Changed>(designating, { idempotencyKey: key(), ...aDesignation(more) }, 'MedicalProvider')).id;

/** Of a day in hospital. */
export const aBill = (provider: string, patient: string, on: string, more: object = {}): object => ({
  ...{ provider, billNumber: `ZY-${key().slice(0, 30)}`, patient, kind: 'INPATIENT', place: 'REGION', referred: false, emergency: false },
  ...{ admittedOn: on, dischargedOn: on, totalCost: 3_000_000, inPolicyCost: 2_800_000 },
  ...{ basicPaid: 1_500_000, catastrophicPaid: 200_000, supplementaryPaid: 100_000 },
  ...more,
});

export type Settled = Changed & { readonly paid: number; readonly leftToPatient: number; readonly class: string | null };

const settling = changeDocument('settleBill', 'MedicalSettlement', 'id class paid leftToPatient');
export const settleBill = (window: GraphClient, bill: object): Promise<Settled> =>
  window.change<Settled>(settling, { idempotencyKey: key(), ...bill }, 'MedicalSettlement');

const reversing = changeDocument('reverseSettlement', 'MedicalSettlement', 'id');
export const reverseSettlement = (window: GraphClient, settlement: string): Promise<Changed> =>
  window.change<Changed>(reversing, { idempotencyKey: key(), settlement, reason: 'BILL_WRONG' }, 'MedicalSettlement');

const changing = (name: string): string => changeDocument(name, 'MedicalCase', 'id version status');
export type MedicalCase = Changed & { readonly version: number; readonly status: string };

/** Of a day in a hospital elsewhere that the patient paid. */
export const aClaim = (household: string, patient: string, on: string, more: object = {}): object => ({
  ...{ household, patient, providerCode: 'H88000000001', billNumber: `SG-${key().slice(0, 30)}`, cause: 'NO_DIRECT_SETTLEMENT' },
  ...{ kind: 'INPATIENT', place: 'BEYOND', referred: true, emergency: false, admittedOn: on, dischargedOn: on },
  ...{ totalCost: 3_000_000, inPolicyCost: 2_800_000, basicPaid: 1_500_000, catastrophicPaid: 200_000, supplementaryPaid: 100_000 },
  ...{ missing: [], ...more },
});

export const applyForReimbursement = (clerk: GraphClient, claim: object): Promise<MedicalCase> =>
  clerk.change<MedicalCase>(changing('applyForReimbursement'), { idempotencyKey: key(), ...claim }, 'MedicalCase');

const step =
  (name: string) =>
  (officer: GraphClient, { id, version }: Pick<MedicalCase, 'id' | 'version'>, more: object = {}): Promise<MedicalCase> =>
    officer.change<MedicalCase>(changing(name), { idempotencyKey: key(), case: id, version, ...more }, 'MedicalCase');

export const completeMedicalCase = step('completeMedicalCase');
export const reviewMedicalCase = step('reviewMedicalCase');
export const objectToMedicalCase = step('objectToMedicalCase');
export const decideReimbursement = step('decideReimbursement');
export const recordMedicalService = (
  officer: GraphClient,
  it: Pick<MedicalCase, 'id' | 'version'>,
  servedOn: string,
): Promise<MedicalCase> => step('recordMedicalService')(officer, it, { servedOn, way: 'by_hand' });

export const applyAsIllnessPoor = (clerk: GraphClient, household: string, patient: string, more: object = {}): Promise<MedicalCase> =>
  clerk.change<MedicalCase>(
    changing('applyAsIllnessPoor'),
    { idempotencyKey: key(), household, patient, missing: [], ...more },
    'MedicalCase',
  );

export const medicalCaseOf = async (officer: GraphClient, id: string): Promise<MedicalCase> =>
  (await officer.query<{ medicalCase: MedicalCase }>('query ($id: ID!) { medicalCase(id: $id) { __typename id version status } }', { id }))
    .medicalCase;

const giving = changeDocument('recordCharityAid', 'MedicalSettlement', 'id');
/** What an organisation gave that there is not. */
export const recordCharityAid = (officer: GraphClient, settlement: string, amount: number): Promise<Changed> =>
  officer.change<Changed>(
    giving,
    { idempotencyKey: key(), settlement, organisation: '53990000MJ0000001R', amount, given: true },
    'MedicalSettlement',
  );

const replenishing = changeDocument('replenishReliefFund', 'ReplenishedFund', 'county');
export const replenishReliefFund = (officer: GraphClient, amount: number): Promise<object> =>
  officer.change<Changed>(
    replenishing,
    { idempotencyKey: key(), county: '990000', amount, document: '示例卫财〔2026〕1号' },
    'ReplenishedFund',
  );

/** Somebody whom nobody knows. */
export const anEmergency = (provider: string, on: string, more: object = {}): object => ({
  ...{ provider, broughtAt: `${on}T00:10:00+08:00`, broughtFrom: '990000001', care: ['RESUSCITATION'], why: 'IDENTITY_UNKNOWN' },
  ...more,
});

export const nobodyElse = { basicPaid: 0, catastrophicPaid: 0, supplementaryPaid: 0, othersPaid: 0 };
export const someCosts = (until: string, more: object = {}): object => ({
  ...{ billNumber: `JZ-${key().slice(0, 30)}`, until, totalCost: 1_000_000, eligibleCost: 1_000_000, ...nobodyElse },
  ...more,
});

export type Relief = Changed & { readonly version: number };
const ofRelief = (name: string): string => changeDocument(name, 'EmergencyRelief', 'id version');

export const reportEmergency = (window: GraphClient, emergency: object): Promise<Relief> =>
  window.change<Relief>(ofRelief('reportEmergency'), { idempotencyKey: key(), ...emergency }, 'EmergencyRelief');

export const reliefOf = async (officer: GraphClient, id: string): Promise<Relief> =>
  (await officer.query<{ emergencyRelief: Relief }>('query ($id: ID!) { emergencyRelief(id: $id) { __typename id version } }', { id }))
    .emergencyRelief;

/** Whatever is done next with an emergency, as it stands now. */
export const reliefStep = async (officer: GraphClient, name: string, id: string, more: object = {}): Promise<Relief> => {
  const { version } = await reliefOf(officer, id);
  return officer.change<Relief>(ofRelief(name), { idempotencyKey: key(), relief: id, version, ...more }, 'EmergencyRelief');
};
