import { subsistenceCaseMoved } from '@jiuzhu/schema/events/subsistence/case-moved.ts';
import { allowanceDecided } from '@jiuzhu/schema/events/subsistence/allowance-decided.ts';
import { allowanceDue } from '@jiuzhu/schema/events/subsistence/allowance-due.ts';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { decisionReconsidered } from '@jiuzhu/schema/events/subsistence/decision-reconsidered.ts';
import { entitlementDue } from '@jiuzhu/schema/events/subsistence/entitlement-due.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { letterServed } from '@jiuzhu/schema/events/subsistence/letter-served.ts';
import { commitmentFoundFalse } from '@jiuzhu/schema/events/subsistence/commitment-found-false.ts';
import { deadlineMissed } from '@jiuzhu/schema/events/subsistence/deadline-missed.ts';
import { publicityClosed } from '@jiuzhu/schema/events/subsistence/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/subsistence/publicity-opened.ts';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { recoveryOrdered } from '@jiuzhu/schema/events/subsistence/recovery-ordered.ts';
import { reviewOpened } from '@jiuzhu/schema/events/subsistence/review-opened.ts';
import { postFrom, postSettings } from '@jiuzhu/post';
import { defineService } from '@jiuzhu/service-kit';
import { lettersFrom } from './adapters/database/letters.ts';
import { acceptApplication } from './commands/intake/accept-application.ts';
import { applyForSubsistence } from './commands/intake/apply-for-subsistence.ts';
import { decideSubsistence } from './commands/decision/decide-subsistence.ts';
import { reconsider } from './commands/decision/reconsider.ts';
import { demandHomeVisit } from './commands/visit/demand-home-visit.ts';
import { recordHomeVisit } from './commands/visit/record-home-visit.ts';
import { decideReview } from './commands/assistance/decide-review.ts';
import { objectToReview } from './commands/assistance/object-to-review.ts';
import { recordContact } from './commands/contact/record-contact.ts';
import { reportChange } from './commands/assistance/report-change.ts';
import { reviewAssistance } from './commands/assistance/review-assistance.ts';
import { previewProposal } from './commands/impact/preview-proposal.ts';
import { orderRecovery } from './commands/assistance/order-recovery.ts';
import { resumeAssistance } from './commands/assistance/resume-assistance.ts';
import { suspendAssistance } from './commands/assistance/suspend-assistance.ts';
import { terminateAssistance } from './commands/assistance/terminate-assistance.ts';
import { assessSelfCare } from './commands/care/assess-self-care.ts';
import { decideCare } from './commands/care/decide-care.ts';
import { placeInCare } from './commands/care/place-in-care.ts';
import { registerInstitution } from './commands/care/register-institution.ts';
import { reportSelfCareChange } from './commands/care/report-self-care-change.ts';
import { decideWorkShare } from './commands/work/decide-work-share.ts';
import { decideAllowance } from './commands/allowance/decide-allowance.ts';
import { endAllowance } from './commands/allowance/end-allowance.ts';
import { recordService } from './commands/notice/record-service.ts';
import { givePreliminaryOpinion } from './commands/publicity/give-preliminary-opinion.ts';
import { recordDemocraticReview } from './commands/publicity/record-democratic-review.ts';
import { recordSurvey } from './commands/survey/record-survey.ts';
import { raiseObjection } from './commands/publicity/raise-objection.ts';
import { checkCommitment } from './commands/intake/check-commitment.ts';
import { endProcedure } from './commands/intake/end-procedure.ts';
import { withdrawApplication } from './commands/intake/withdraw-application.ts';
import { servingLetter } from './effects/serving-letter.ts';
import { servingChangeLetter } from './effects/serving-change-letter.ts';
import { servingAllowanceLetter } from './effects/serving-allowance-letter.ts';
import { allowancesOfHousehold } from './queries/allowances-of-household.ts';
import { assistanceOfHousehold } from './queries/assistance-of-household.ts';
import { countImpact } from './jobs/count-impact.ts';
import { reassessRegion } from './jobs/reassess-region.ts';
import { contactsOfHousehold } from './queries/contacts-of-household.ts';
import { contactsIn } from './queries/contacts-in.ts';
import { careIn } from './queries/care-in.ts';
import { caseById } from './queries/case-by-id.ts';
import { casesOfHousehold } from './queries/cases-of-household.ts';
import { differenceOfDecisions } from './queries/difference-of-decisions.ts';
import { timesOfDecisions } from './queries/times-of-decisions.ts';
import { workIn } from './queries/work-in.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { exactImpactOfProposal } from './queries/exact-impact-of-proposal.ts';
import { impactOfProposal } from './queries/impact-of-proposal.ts';
import { institutionsInRegion } from './queries/institutions-in-region.ts';
import { fileOfCase } from './queries/file-of-case.ts';
import { askWhenAuthorised } from './reactions/ask-when-authorised.ts';
import { reviewsIn } from './queries/reviews-in.ts';
import { drawFactsWhenRecorded } from './reactions/draw-facts-when-recorded.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { endDelegationWhenRevoked } from './reactions/end-delegation-when-revoked.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepAnswerWhenWorkOffered } from './reactions/keep-answer-when-work-offered.ts';
import { keepDeathWhenTold } from './reactions/keep-death-when-told.ts';
import { keepDelegationWhenGranted } from './reactions/keep-delegation-when-granted.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepReportWhenIssued } from './reactions/keep-report-when-issued.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { saySoWhenAuthorisationWithdrawn } from './reactions/say-so-when-authorisation-withdrawn.ts';
import { awaitAssessmentWhenStale } from './timers/await-assessment-when-stale.ts';
import { saySoWhenVerificationBegun } from './reactions/say-so-when-verification-begun.ts';
import { closeExitPublicityWhenDue } from './timers/close-exit-publicity-when-due.ts';
import { closePublicityWhenDue } from './timers/close-publicity-when-due.ts';
import { endExitWhenOver } from './timers/end-exit-when-over.ts';
import { lapseRecognitionWhenOver } from './timers/lapse-recognition-when-over.ts';
import { openReviewWhenDue } from './timers/open-review-when-due.ts';
import { scheduleReviewWhenMade } from './timers/schedule-review-when-made.ts';
import { tellEntitlementWhenDue } from './timers/tell-entitlement-when-due.ts';
import { lookAtAllowancesWhenMoved } from './timers/look-at-allowances-when-moved.ts';
import { tellAllowancesWhenDue } from './timers/tell-allowances-when-due.ts';
import { tellOverdueWhenDue } from './timers/tell-overdue-when-due.ts';
import { tellReviewOverdueWhenDue } from './timers/tell-review-overdue-when-due.ts';
import { verifyBetweenReviewsWhenDue } from './timers/verify-between-reviews-when-due.ts';
import { weighReportWhenIssued } from './timers/weigh-report-when-issued.ts';

/** 最低生活保障: who is entitled to the subsistence allowance, to how much, and by which steps that is found. */
export const subsistence = defineService({
  name: 'subsistence',
  commands: {
    applyForSubsistence,
    acceptApplication,
    recordSurvey,
    givePreliminaryOpinion,
    raiseObjection,
    recordDemocraticReview,
    demandHomeVisit,
    recordHomeVisit,
    decideSubsistence,
    recordService,
    reconsider,
    withdrawApplication,
    endProcedure,
    checkCommitment,
    reportChange,
    recordContact,
    reviewAssistance,
    decideReview,
    objectToReview,
    suspendAssistance,
    resumeAssistance,
    terminateAssistance,
    orderRecovery,
    previewProposal,
    assessSelfCare,
    reportSelfCareChange,
    decideCare,
    registerInstitution,
    placeInCare,
    decideWorkShare,
    decideAllowance,
    endAllowance,
  },
  queries: {
    ...{ caseById, fileOfCase, casesOfHousehold, assistanceOfHousehold, allowancesOfHousehold, contactsOfHousehold },
    institutionsInRegion,
    ...{ differenceOfDecisions, erasureOfHousehold, timesOfDecisions },
    ...{ impactOfProposal, exactImpactOfProposal },
  },
  lists: { workIn, reviewsIn, careIn, contactsIn },
  reactions: [
    drawHouseholdWhenRegistered,
    keepDeathWhenTold,
    drawMembersWhenChanged,
    drawMembersWhenSplit,
    drawMembersWhenMerged,
    drawRegionWhenMoved,
    drawFactsWhenRecorded,
    keepReportWhenIssued,
    askWhenAuthorised,
    saySoWhenAuthorisationWithdrawn,
    saySoWhenVerificationBegun,
    keepDelegationWhenGranted,
    endDelegationWhenRevoked,
    eraseWhenHouseholdErased,
    keepProposalWhenAdopted,
    keepAnswerWhenWorkOffered,
    keepStandardWhenApproved,
    dropProposalWhenWithdrawn,
  ],
  timers: [
    closePublicityWhenDue,
    closeExitPublicityWhenDue,
    tellOverdueWhenDue,
    tellReviewOverdueWhenDue,
    tellEntitlementWhenDue,
    scheduleReviewWhenMade,
    openReviewWhenDue,
    verifyBetweenReviewsWhenDue,
    weighReportWhenIssued,
    endExitWhenOver,
    lapseRecognitionWhenOver,
    awaitAssessmentWhenStale,
    lookAtAllowancesWhenMoved,
    tellAllowancesWhenDue,
  ],
  jobs: [reassessRegion, countImpact],
  effects: { servingLetter, servingChangeLetter, servingAllowanceLetter },
  emits: [
    subsistenceCaseMoved,
    publicityOpened,
    publicityClosed,
    deadlineMissed,
    commitmentFoundFalse,
    assistanceConfirmed,
    extremeDifficultyConfirmed,
    householdRecognised,
    assistanceRefused,
    verificationRequested,
    letterServed,
    decisionReconsidered,
    entitlementDue,
    reviewOpened,
    assistanceChanged,
    recognitionLapsed,
    recoveryOrdered,
    allowanceDecided,
    allowanceDue,
  ],
  settings: postSettings,
  ports: (config, platform) => ({
    letters: lettersFrom(platform),
    ...postFrom(config, platform, 'subsistence'),
  }),
});
