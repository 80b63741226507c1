import { deadlineMissed } from '@jiuzhu/schema/events/temporary/deadline-missed.ts';
import { grantDecided } from '@jiuzhu/schema/events/temporary/grant-decided.ts';
import { grantRegularised } from '@jiuzhu/schema/events/temporary/grant-regularised.ts';
import { grantStopped } from '@jiuzhu/schema/events/temporary/grant-stopped.ts';
import { incidentReported } from '@jiuzhu/schema/events/temporary/incident-reported.ts';
import { paymentDue } from '@jiuzhu/schema/events/temporary/payment-due.ts';
import { recoveryOrdered } from '@jiuzhu/schema/events/temporary/recovery-ordered.ts';
import { letterServed } from '@jiuzhu/schema/events/temporary/letter-served.ts';
import { reserveMoved } from '@jiuzhu/schema/events/temporary/reserve-moved.ts';
import { shelterMoved } from '@jiuzhu/schema/events/temporary/shelter-moved.ts';
import { shelterOverdue } from '@jiuzhu/schema/events/temporary/shelter-overdue.ts';
import { temporaryCaseMoved } from '@jiuzhu/schema/events/temporary/case-moved.ts';
import { identitySettings, registerFrom } from '@jiuzhu/identity-register';
import { postFrom, postSettings } from '@jiuzhu/post';
import { defineService } from '@jiuzhu/service-kit';
import { applyForExpenditureAid } from './commands/apply-for-expenditure-aid.ts';
import { askIdentity } from './commands/ask-identity.ts';
import { decideByConference } from './commands/decide-by-conference.ts';
import { decideEmergency } from './commands/decide-emergency.ts';
import { decideExpenditure } from './commands/decide-expenditure.ts';
import { decideShelter } from './commands/decide-shelter.ts';
import { endShelter } from './commands/end-shelter.ts';
import { extendStay } from './commands/extend-stay.ts';
import { handOverShelterRefusal } from './commands/hand-over-shelter-refusal.ts';
import { identifyStray } from './commands/identify-stray.ts';
import { objectToExpenditureGrant } from './commands/object-to-expenditure-grant.ts';
import { openReserve } from './commands/open-reserve.ts';
import { proposeExpenditureGrant } from './commands/propose-expenditure-grant.ts';
import { receiveStray } from './commands/receive-stray.ts';
import { recordFollowUpVisit } from './commands/record-follow-up-visit.ts';
import { recordRepayment } from './commands/record-repayment.ts';
import { recordReturnVisit } from './commands/record-return-visit.ts';
import { recordTemporaryService } from './commands/record-temporary-service.ts';
import { recoverGrant } from './commands/recover-grant.ts';
import { regulariseGrant } from './commands/regularise-grant.ts';
import { registerStation } from './commands/register-station.ts';
import { replenishReserve } from './commands/replenish-reserve.ts';
import { reportIncident } from './commands/report-incident.ts';
import { surveyExpenditure } from './commands/survey-expenditure.ts';
import { withdrawExpenditureApplication } from './commands/withdraw-expenditure-application.ts';
import { lettersFrom } from './adapters/database/letters.ts';
import { queryingIdentity } from './effects/querying-identity.ts';
import { servingLetter } from './effects/serving-letter.ts';
import { caseById } from './queries/case-by-id.ts';
import { casesOfHousehold } from './queries/cases-of-household.ts';
import { entryOfLedger } from './queries/entry-of-ledger.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { fileOfCase } from './queries/file-of-case.ts';
import { ledgerOfTownship } from './queries/ledger-of-township.ts';
import { reserveOfTownship } from './queries/reserve-of-township.ts';
import { shelterById } from './queries/shelter-by-id.ts';
import { shelteredIn } from './queries/sheltered-in.ts';
import { stationsInRegion } from './queries/stations-in-region.ts';
import { workIn } from './queries/work-in.ts';
import { drawFactsWhenRecorded } from './reactions/draw-facts-when-recorded.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { endRecognitionWhenLapsed } from './reactions/end-recognition-when-lapsed.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepReportWhenIssued } from './reactions/keep-report-when-issued.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { recogniseWhenChanged } from './reactions/recognise-when-changed.ts';
import { recogniseWhenConfirmed } from './reactions/recognise-when-confirmed.ts';
import { recogniseWhenInExtremeDifficulty } from './reactions/recognise-when-in-extreme-difficulty.ts';
import { recogniseWhenRecognised } from './reactions/recognise-when-recognised.ts';
import { closePublicityWhenDue } from './timers/close-publicity-when-due.ts';
import { payStageWhenDue } from './timers/pay-stage-when-due.ts';
import { tellOverdueWhenDue } from './timers/tell-overdue-when-due.ts';
import { tellShelterOverdueWhenDue } from './timers/tell-shelter-overdue-when-due.ts';

/** 临时救助: what is given at once to whom something befell, or for what they had to spend beyond their means, and out of what it is paid. */
export const temporary = defineService({
  name: 'temporary',
  commands: {
    ...{ reportIncident, decideEmergency },
    ...{ applyForExpenditureAid, surveyExpenditure, proposeExpenditureGrant, objectToExpenditureGrant, decideExpenditure },
    ...{ withdrawExpenditureApplication, decideByConference, recordFollowUpVisit },
    ...{
      registerStation,
      receiveStray,
      decideShelter,
      handOverShelterRefusal,
      askIdentity,
      identifyStray,
      extendStay,
      endShelter,
      recordReturnVisit,
    },
    ...{ recordTemporaryService, regulariseGrant, recoverGrant, recordRepayment, openReserve, replenishReserve },
  },
  queries: { caseById, fileOfCase, casesOfHousehold, reserveOfTownship, entryOfLedger, erasureOfHousehold, shelterById, stationsInRegion },
  lists: { workIn, ledgerOfTownship, shelteredIn },
  reactions: [
    ...[drawHouseholdWhenRegistered, drawMembersWhenChanged, drawMembersWhenSplit, drawMembersWhenMerged, drawRegionWhenMoved],
    ...[recogniseWhenConfirmed, recogniseWhenInExtremeDifficulty, recogniseWhenRecognised, recogniseWhenChanged, endRecognitionWhenLapsed],
    ...[drawFactsWhenRecorded, keepReportWhenIssued, eraseWhenHouseholdErased],
    ...[keepProposalWhenAdopted, keepStandardWhenApproved, dropProposalWhenWithdrawn],
  ],
  timers: [closePublicityWhenDue, payStageWhenDue, tellOverdueWhenDue, tellShelterOverdueWhenDue],
  effects: { queryingIdentity, servingLetter },
  emits: [
    ...[temporaryCaseMoved, incidentReported, grantDecided, paymentDue, grantRegularised, recoveryOrdered, reserveMoved],
    ...[grantStopped, letterServed, deadlineMissed, shelterMoved, shelterOverdue],
  ],
  settings: { ...postSettings, ...identitySettings },
  ports: (config, platform) => ({
    letters: lettersFrom(platform),
    ...postFrom(config, platform, 'temporary'),
    ...registerFrom(config),
  }),
});
