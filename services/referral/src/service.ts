import { type CaseOwner, caseTypes } from '@jiuzhu/schema/events/case-moved.ts';
import { needsAssessed } from '@jiuzhu/schema/events/referral/needs-assessed.ts';
import { ticketMoved } from '@jiuzhu/schema/events/referral/ticket-moved.ts';
import { ticketOpened } from '@jiuzhu/schema/events/referral/ticket-opened.ts';
import { ticketOverdue } from '@jiuzhu/schema/events/referral/ticket-overdue.ts';
import { consentGiven } from '@jiuzhu/schema/events/referral/consent-given.ts';
import { consentWithdrawn } from '@jiuzhu/schema/events/referral/consent-withdrawn.ts';
import { leadAnswered } from '@jiuzhu/schema/events/referral/lead-answered.ts';
import { leadClosed } from '@jiuzhu/schema/events/referral/lead-closed.ts';
import { leadOverdue } from '@jiuzhu/schema/events/referral/lead-overdue.ts';
import { needTold } from '@jiuzhu/schema/events/referral/need-told.ts';
import { noticeGiven } from '@jiuzhu/schema/events/referral/notice-given.ts';
import { planWritten } from '@jiuzhu/schema/events/referral/plan-written.ts';
import { serviceClosed } from '@jiuzhu/schema/events/referral/service-closed.ts';
import { serviceListed } from '@jiuzhu/schema/events/referral/service-listed.ts';
import { defineService } from '@jiuzhu/service-kit';
import { acceptNeed } from './commands/accept-need.ts';
import { acceptTicket } from './commands/accept-ticket.ts';
import { assessNeeds } from './commands/assess-needs.ts';
import { beginTicket } from './commands/begin-ticket.ts';
import { feedBack } from './commands/feed-back.ts';
import { giveNotice } from './commands/give-notice.ts';
import { inviteToApply } from './commands/invite-to-apply.ts';
import { followUp } from './commands/follow-up.ts';
import { recordConsent } from './commands/consent/record-consent.ts';
import { withdrawConsent } from './commands/consent/withdraw-consent.ts';
import { changeService } from './commands/directory/change-service.ts';
import { closeService } from './commands/directory/close-service.ts';
import { registerService } from './commands/directory/register-service.ts';
import { setLeadAside } from './commands/lead/set-lead-aside.ts';
import { takeLeadInHand } from './commands/lead/take-lead-in-hand.ts';
import { takeUpLead } from './commands/lead/take-up-lead.ts';
import { tellOfNeed } from './commands/lead/tell-of-need.ts';
import { withdrawLeadConsent } from './commands/lead/withdraw-lead-consent.ts';
import { recordResult } from './commands/record-result.ts';
import { referOn } from './commands/refer-on.ts';
import { rerouteTicket } from './commands/reroute-ticket.ts';
import { returnTicket } from './commands/return-ticket.ts';
import { writePlan } from './commands/write-plan.ts';
import { planById, plansOfHousehold } from './queries/assistance-plans.ts';
import { consentById, consentsOfHousehold } from './queries/consents-of-household.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { noticeById, papersOfHousehold } from './queries/notices.ts';
import { leadById } from './queries/lead-by-id.ts';
import { leadsTold } from './queries/leads-told.ts';
import { assessmentById, needsAssessments } from './queries/needs-assessments.ts';
import { referralsOfHousehold } from './queries/referrals-of-household.ts';
import { serviceById } from './queries/service-by-id.ts';
import { servicesFor } from './queries/services-for.ts';
import { ticketById } from './queries/ticket-by-id.ts';
import { timesOfDesks } from './queries/times-of-desks.ts';
import { ticketsReceived } from './queries/tickets-received.ts';
import { ticketsSent } from './queries/tickets-sent.ts';
import { answerWhenCaseEnds } from './reactions/answer-when-case-ends.ts';
import { answerWhenCaseWithdrawn } from './reactions/answer-when-case-withdrawn.ts';
import { answerWhenEducationDecided } from './reactions/answer-when-education-decided.ts';
import { answerWhenEnrolmentEnded } from './reactions/answer-when-enrolment-ended.ts';
import { answerWhenIllnessPoorDecided } from './reactions/answer-when-illness-poor-decided.ts';
import { answerWhenReimbursementDecided } from './reactions/answer-when-reimbursement-decided.ts';
import { drawHomesWhenRecorded } from './reactions/draw-homes-when-recorded.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { forgetStandingWhenLapsed } from './reactions/forget-standing-when-lapsed.ts';
import { keepPolicyWhenPublished } from './reactions/keep-policy-when-published.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { lookWhenBillSettled } from './reactions/look-when-bill-settled.ts';
import { sendOnWhenAssistanceChanged } from './reactions/send-on-when-assistance-changed.ts';
import { sendOnWhenConfirmed } from './reactions/send-on-when-confirmed.ts';
import { sendOnWhenGrantDecided } from './reactions/send-on-when-grant-decided.ts';
import { sendOnWhenInExtremeDifficulty } from './reactions/send-on-when-in-extreme-difficulty.ts';
import { sendOnWhenRecognised } from './reactions/send-on-when-recognised.ts';
import { sendOnWhenRefused } from './reactions/send-on-when-refused.ts';
import { tellLeadOverdueWhenDue } from './timers/tell-lead-overdue-when-due.ts';
import { tellOverdueWhenDue } from './timers/tell-overdue-when-due.ts';

/** Of these the decisions themselves are heard, which say more than where a case stands: of whom. */
const decisionsHeard: readonly CaseOwner[] = ['subsistence', 'education', 'medical', 'temporary'];
/** A claim that is withdrawn is not decided: that alone is heard by where the case stands. */
const withdrawalsHeard = ['medical', 'temporary'] as const satisfies readonly CaseOwner[];
const others = (Object.keys(caseTypes) as CaseOwner[]).filter((owner) => !decisionsHeard.includes(owner));

export const referral = defineService({
  name: 'referral',
  commands: {
    ...{ acceptNeed, assessNeeds, referOn },
    ...{ acceptTicket, returnTicket, rerouteTicket, beginTicket, inviteToApply, recordResult, feedBack, followUp },
    ...{ registerService, changeService, closeService, recordConsent, withdrawConsent },
    ...{ tellOfNeed, takeLeadInHand, takeUpLead, setLeadAside, withdrawLeadConsent, giveNotice, writePlan },
  },
  queries: {
    ticketById,
    referralsOfHousehold,
    needsAssessments,
    assessmentById,
    serviceById,
    timesOfDesks,
    consentsOfHousehold,
    consentById,
    leadById,
    papersOfHousehold,
    noticeById,
    plansOfHousehold,
    planById,
    erasureOfHousehold,
  },
  lists: { ticketsReceived, ticketsSent, servicesFor, leadsTold },
  reactions: [
    drawHouseholdWhenRegistered,
    drawMembersWhenChanged,
    drawRegionWhenMoved,
    drawHomesWhenRecorded,
    drawMembersWhenSplit,
    drawMembersWhenMerged,
    sendOnWhenConfirmed,
    sendOnWhenRefused,
    sendOnWhenInExtremeDifficulty,
    sendOnWhenRecognised,
    sendOnWhenAssistanceChanged,
    forgetStandingWhenLapsed,
    lookWhenBillSettled,
    sendOnWhenGrantDecided,
    answerWhenEducationDecided,
    answerWhenEnrolmentEnded,
    answerWhenReimbursementDecided,
    answerWhenIllnessPoorDecided,
    ...withdrawalsHeard.map(answerWhenCaseWithdrawn),
    ...others.map(answerWhenCaseEnds),
    eraseWhenHouseholdErased,
    keepPolicyWhenPublished,
    keepProposalWhenAdopted,
    keepStandardWhenApproved,
    dropProposalWhenWithdrawn,
  ],
  timers: [tellOverdueWhenDue, tellLeadOverdueWhenDue],
  effects: {},
  emits: [
    ticketOpened,
    ticketMoved,
    ticketOverdue,
    needsAssessed,
    serviceListed,
    serviceClosed,
    consentGiven,
    consentWithdrawn,
    needTold,
    leadAnswered,
    leadOverdue,
    leadClosed,
    noticeGiven,
    planWritten,
  ],
  ports: () => ({}),
});
