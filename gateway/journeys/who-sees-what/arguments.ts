import type { GraphQLSchema } from 'graphql';
import type { Furnished } from './furnished.ts';

/** By which others a root is asked once more, since what is to be seen is not all in one. */
export const otherArguments = (it: Furnished): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> => ({
  subsistenceCase: [{ id: it.cases[2] }],
  educationCase: it.pupils.map((id) => ({ id })),
  expenditureApplication: [{ case: it.takenBack }],
});

/** By which arguments each root field leads to what the story holds. */
export const rootArguments = (it: Furnished, now: Date): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  household: { id: it.household },
  householdAsOf: { id: it.household, validOn: now.toISOString().slice(0, 10), knownAt: now.toISOString() },
  householdByIdNumber: { idNumber: it.idNumber },
  households: { first: 10 },
  erasure: { household: it.erased.household },
  person: { id: it.person },
  keyRotation: { id: it.job },
  regions: { within: '990000001' },
  case: { id: it.cases[0] },
  subsistenceCase: { id: it.cases[0] },
  subsistenceWorklist: { first: 3 },
  subsistenceTimes: { region: '990000', from: '2020-01-01', to: '2099-12-31' },
  subsistenceReviews: { first: 3 },
  subsistenceCare: { first: 3 },
  subsistenceContacts: { first: 3 },
  householdContacts: { household: it.other },
  careInstitutions: { region: '990000' },
  subsistenceDifference: { one: it.cases[1], other: it.cases[2] },
  temporaryCase: { id: it.recovered },
  temporaryWorklist: { first: 3 },
  expenditureApplication: { case: it.spent },
  stagedGrant: { case: it.stopped, decision: 1 },
  shelterCase: { id: it.sheltered },
  shelterCases: { first: 3 },
  educationCase: { id: it.schooled },
  educationWorklist: { first: 3 },
  educationYear: { person: it.pupil, schoolYear: 2025 },
  shelterStations: { region: '990000' },
  townshipReserve: { township: '990000001' },
  reserveLedger: { township: '990000001', first: 5 },
  reassessment: { id: it.reassessment },
  cases: { first: 10 },
  verificationReport: { id: it.report },
  verificationRequest: { id: it.request },
  standardInForce: { parameter: 'subsistence.income.deductions', region: '990000001001', day: now.toISOString().slice(0, 10) },
  standardsOf: { region: '990000', day: now.toISOString().slice(0, 10) },
  standardComparison: { parameter: 'subsistence.standard', regions: ['990000', '990099'], day: now.toISOString().slice(0, 10) },
  missingStandards: { region: '980000', day: now.toISOString().slice(0, 10) },
  lapsingStandards: { region: '990000', days: 60 },
  standardProposal: { id: it.standards[0] },
  standardProposals: { first: 3 },
  priceIndices: { region: '990000', year: 2026 },
  priceIndex: { id: it.prices[0] },
  // when what the county has set for later binds
  policyCatalogue: { region: '990000001', day: new Date(now.getTime() + 60 * 86_400_000).toISOString().slice(0, 10) },
  policy: { id: it.policies[0] },
  policyDraft: { id: it.policies[2] },
  regionCatalogue: { region: '990000', year: 2026 },
  lateCatalogues: { within: '990000' },
  verificationRoster: { id: it.roster },
  verificationRosters: { first: 3 },
  medicalProvider: { id: it.medical.provider },
  medicalSettlement: { id: it.medical.settlements[1] },
  medicalCase: { id: it.reimbursed },
  premiumRun: { id: it.premiums },
  medicalFile: { case: it.reimbursed },
  medicalWorklist: { first: 3 },
  referralTicket: { id: it.referral.tickets[0] },
  needsAssessments: { household: it.household },
  referralTimes: { region: '990000', from: '2020-01-01', to: '2099-12-31' },
  servicesFor: { region: '990000001', first: 5 },
  directoryService: { id: it.referral.services[1] },
  referralConsents: { household: it.household },
  ticketsReceived: { first: 10 },
  ticketsSent: { first: 10 },
  medicalSituation: { household: it.other },
  medicalYear: { household: it.other, year: null },
});

type Reference = {
  readonly type: string;
  /** what it is asked as: itself, or an interface of which it is one */ readonly as: string;
  readonly id: string;
};

/** By which ids each entity is referred to, and as what. */
export const references = (it: Furnished, schema: GraphQLSchema): readonly Reference[] => [
  ...itself('Household', it.household, it.other, it.cared, it.erased.household),
  ...itself('ShelterCase', it.sheltered),
  ...itself('Erasure', it.erased.household),
  ...itself('Person', it.person),
  ...itself('StandardProposal', ...it.standards),
  ...itself('PriceIndex', ...it.prices),
  ...itself('PolicyItem', ...it.policies),
  ...itself('PolicyDraft', ...it.policies),
  ...itself('RegionCatalogue', '990000.2026', '990000002.2026'),
  ...itself('VerificationAuthorisation', it.authorisation, it.withdrawn),
  ...itself('VerificationRequest', it.request, it.waiting),
  ...itself('VerificationRoster', it.roster),
  ...itself('MedicalProvider', it.medical.provider),
  ...itself('MedicalSettlement', ...it.medical.settlements),
  ...itself('VerificationReport', it.report, it.erased.report),
  ...itself('DirectoryService', ...it.referral.services),
  ...itself('ReferralConsent', ...it.referral.consents),
  ...itself('ReferralTicket', ...it.referral.tickets),
  ...it.cases.flatMap((id) => itself(caseType(id), id)),
  ...(schema.getType('AssistanceCase') ? it.cases.map((id) => ({ type: caseType(id), as: 'AssistanceCase', id })) : []),
];

const itself = (type: string, ...ids: readonly string[]): readonly Reference[] => ids.map((id) => ({ type, as: type, id }));
const caseType = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1, id.indexOf('-'))}Case`;
