import { billSettled } from '@jiuzhu/schema/events/medical/bill-settled.ts';
import { medicalCaseMoved } from '@jiuzhu/schema/events/medical/case-moved.ts';
import { illnessPoorDecided } from '@jiuzhu/schema/events/medical/illness-poor-decided.ts';
import { paymentDue } from '@jiuzhu/schema/events/medical/payment-due.ts';
import { letterServed } from '@jiuzhu/schema/events/medical/letter-served.ts';
import { reimbursementDecided } from '@jiuzhu/schema/events/medical/reimbursement-decided.ts';
import { reimbursementReversed } from '@jiuzhu/schema/events/medical/reimbursement-reversed.ts';
import { reliefFundMoved } from '@jiuzhu/schema/events/medical/relief-fund-moved.ts';
import { reliefLetterServed } from '@jiuzhu/schema/events/medical/relief-letter-served.ts';
import { settlementReversed } from '@jiuzhu/schema/events/medical/settlement-reversed.ts';
import { identitySettings, registerFrom } from '@jiuzhu/identity-register';
import { postFrom, postSettings } from '@jiuzhu/post';
import { defineService } from '@jiuzhu/service-kit';
import { hospitalsFrom, lettersFrom, reliefLettersFrom } from './adapters/database/letters.ts';
import { patientsFrom } from './adapters/database/patients.ts';
import { applyAsIllnessPoor } from './commands/apply-as-illness-poor.ts';
import { applyForReimbursement } from './commands/apply-for-reimbursement.ts';
import { askPatientIdentity } from './commands/ask-patient-identity.ts';
import { claimEmergencyCosts } from './commands/claim-emergency-costs.ts';
import { completeMedicalCase } from './commands/complete-medical-case.ts';
import { decideEmergencyRelief } from './commands/decide-emergency-relief.ts';
import { decideIllnessPoor } from './commands/decide-illness-poor.ts';
import { decideReimbursement } from './commands/decide-reimbursement.ts';
import { designateProvider } from './commands/designate-provider.ts';
import { endContract } from './commands/end-contract.ts';
import { identifyEmergencyPatient } from './commands/identify-emergency-patient.ts';
import { objectToMedicalCase } from './commands/object-to-medical-case.ts';
import { reclaimEmergencyRelief } from './commands/reclaim-emergency-relief.ts';
import { recordCharityAid } from './commands/record-charity-aid.ts';
import { recordMedicalService } from './commands/record-medical-service.ts';
import { recordReliefRepayment } from './commands/record-relief-repayment.ts';
import { recordReliefService } from './commands/record-relief-service.ts';
import { replenishReliefFund } from './commands/replenish-relief-fund.ts';
import { reportEmergency } from './commands/report-emergency.ts';
import { reverseReimbursement } from './commands/reverse-reimbursement.ts';
import { reverseSettlement } from './commands/reverse-settlement.ts';
import { reviewMedicalCase } from './commands/review-medical-case.ts';
import { settleBill } from './commands/settle-bill.ts';
import { withdrawMedicalCase } from './commands/withdraw-medical-case.ts';
import { indexingPatients } from './effects/indexing-patients.ts';
import { queryingIdentity } from './effects/querying-identity.ts';
import { servingLetter } from './effects/serving-letter.ts';
import { servingReliefLetter } from './effects/serving-relief-letter.ts';
import { subsidisePremiums } from './jobs/subsidise-premiums.ts';
import { caseById } from './queries/case-by-id.ts';
import { caseInLedger } from './queries/case-in-ledger.ts';
import { casesOfHousehold } from './queries/cases-of-household.ts';
import { entryOfFund } from './queries/entry-of-fund.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { fileOfCase } from './queries/file-of-case.ts';
import { fundOfCounty } from './queries/fund-of-county.ts';
import { ledgerOfFund } from './queries/ledger-of-fund.ts';
import { providerById } from './queries/provider-by-id.ts';
import { reliefById } from './queries/relief-by-id.ts';
import { reportedRelief } from './queries/reported-relief.ts';
import { settlementById } from './queries/settlement-by-id.ts';
import { settlementsOfYear } from './queries/settlements-of-year.ts';
import { situationOfHousehold } from './queries/situation-of-household.ts';
import { situationOnPage } from './queries/situation-on-page.ts';
import { submittedSettlement } from './queries/submitted-settlement.ts';
import { treatedIn } from './queries/treated-in.ts';
import { workIn } from './queries/work-in.ts';
import { drawClassWhenAssistanceChanged } from './reactions/draw-class-when-assistance-changed.ts';
import { drawClassWhenConfirmed } from './reactions/draw-class-when-confirmed.ts';
import { drawClassWhenInExtremeDifficulty } from './reactions/draw-class-when-in-extreme-difficulty.ts';
import { drawClassWhenPaymentDue } from './reactions/draw-class-when-payment-due.ts';
import { drawClassWhenRecognised } from './reactions/draw-class-when-recognised.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepReportWhenIssued } from './reactions/keep-report-when-issued.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { closePublicityWhenDue } from './timers/close-publicity-when-due.ts';
import { markReclaimWhenOthersPay } from './timers/mark-reclaim-when-others-pay.ts';

/** 医疗救助: what of the costs of an illness is paid for those whom the law helps, and by which contract with whom. */
export const medical = defineService({
  name: 'medical',
  commands: {
    ...{ designateProvider, endContract, settleBill, reverseSettlement, recordCharityAid },
    ...{ applyForReimbursement, completeMedicalCase, reviewMedicalCase, objectToMedicalCase, withdrawMedicalCase },
    ...{ decideReimbursement, reverseReimbursement, applyAsIllnessPoor, decideIllnessPoor, recordMedicalService },
    ...{ reportEmergency, askPatientIdentity, identifyEmergencyPatient, claimEmergencyCosts, decideEmergencyRelief },
    ...{ reclaimEmergencyRelief, recordReliefRepayment, recordReliefService, replenishReliefFund },
  },
  queries: {
    providerById,
    settlementById,
    submittedSettlement,
    situationOfHousehold,
    situationOnPage,
    settlementsOfYear,
    erasureOfHousehold,
    ...{ caseById, caseInLedger, casesOfHousehold, fileOfCase },
    ...{ reliefById, reportedRelief, fundOfCounty, entryOfFund },
  },
  lists: { workIn, treatedIn, ledgerOfFund },
  reactions: [
    drawHouseholdWhenRegistered,
    drawMembersWhenChanged,
    drawMembersWhenSplit,
    drawMembersWhenMerged,
    drawRegionWhenMoved,
    drawClassWhenConfirmed,
    drawClassWhenInExtremeDifficulty,
    drawClassWhenRecognised,
    drawClassWhenAssistanceChanged,
    drawClassWhenPaymentDue,
    keepReportWhenIssued,
    eraseWhenHouseholdErased,
    keepProposalWhenAdopted,
    keepStandardWhenApproved,
    dropProposalWhenWithdrawn,
  ],
  timers: [closePublicityWhenDue, markReclaimWhenOthersPay],
  jobs: [subsidisePremiums],
  effects: { indexingPatients, queryingIdentity, servingLetter, servingReliefLetter },
  emits: [
    medicalCaseMoved,
    billSettled,
    settlementReversed,
    reimbursementDecided,
    reimbursementReversed,
    paymentDue,
    illnessPoorDecided,
    reliefFundMoved,
    letterServed,
    reliefLetterServed,
  ],
  settings: { ...postSettings, ...identitySettings },
  ports: (config, platform) => ({
    patients: patientsFrom(platform),
    ...postFrom(config, platform, 'medical'),
    ...{ letters: lettersFrom(platform), reliefLetters: reliefLettersFrom(platform), hospitals: hospitalsFrom(platform) },
    ...registerFrom(config),
  }),
});
