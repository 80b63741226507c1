import { deadlineMissed } from '@jiuzhu/schema/events/education/deadline-missed.ts';
import { educationCaseMoved } from '@jiuzhu/schema/events/education/case-moved.ts';
import { enrolmentEnded } from '@jiuzhu/schema/events/education/enrolment-ended.ts';
import { grantDecided } from '@jiuzhu/schema/events/education/grant-decided.ts';
import { grantStopped } from '@jiuzhu/schema/events/education/grant-stopped.ts';
import { letterServed } from '@jiuzhu/schema/events/education/letter-served.ts';
import { paymentDue } from '@jiuzhu/schema/events/education/payment-due.ts';
import { publicityClosed } from '@jiuzhu/schema/events/education/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/education/publicity-opened.ts';
import { postFrom, postSettings } from '@jiuzhu/post';
import { defineService } from '@jiuzhu/service-kit';
import { lettersFrom } from './adapters/database/letters.ts';
import { applyForEducation } from './commands/apply-for-education.ts';
import { decideEducation } from './commands/decide-education.ts';
import { endEnrolment } from './commands/end-enrolment.ts';
import { objectToEducationGrant } from './commands/object-to-education-grant.ts';
import { reconsiderEducation } from './commands/reconsider-education.ts';
import { recordEducationService } from './commands/record-education-service.ts';
import { servingLetter } from './effects/serving-letter.ts';
import { carriedOutIn } from './queries/carried-out-in.ts';
import { caseById } from './queries/case-by-id.ts';
import { casesOfHousehold } from './queries/cases-of-household.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { fileOfCase } from './queries/file-of-case.ts';
import { householdOfCase } from './queries/household-of-case.ts';
import { workIn } from './queries/work-in.ts';
import { yearOfPerson } from './queries/year-of-person.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { endRecognitionWhenLapsed } from './reactions/end-recognition-when-lapsed.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { recogniseWhenChanged } from './reactions/recognise-when-changed.ts';
import { recogniseWhenConfirmed } from './reactions/recognise-when-confirmed.ts';
import { recogniseWhenInExtremeDifficulty } from './reactions/recognise-when-in-extreme-difficulty.ts';
import { recogniseWhenRecognised } from './reactions/recognise-when-recognised.ts';
import { payWhenDue } from './timers/pay-when-due.ts';
import { stopWhenMoved } from './timers/stop-when-moved.ts';
import { takeEffectWhenPublicityOver } from './timers/take-effect-when-publicity-over.ts';
import { tellOverdueWhenDue } from './timers/tell-overdue-when-due.ts';

/** 教育救助: what a pupil is given in each term of a school year, by class, stage and boarding. */
export const education = defineService({
  name: 'education',
  commands: { applyForEducation, decideEducation, objectToEducationGrant, reconsiderEducation, endEnrolment, recordEducationService },
  queries: { caseById, householdOfCase, fileOfCase, casesOfHousehold, yearOfPerson, carriedOutIn, erasureOfHousehold },
  lists: { workIn },
  reactions: [
    ...[drawHouseholdWhenRegistered, drawMembersWhenChanged, drawMembersWhenSplit, drawMembersWhenMerged, drawRegionWhenMoved],
    ...[recogniseWhenConfirmed, recogniseWhenInExtremeDifficulty, recogniseWhenRecognised, recogniseWhenChanged, endRecognitionWhenLapsed],
    eraseWhenHouseholdErased,
    ...[keepProposalWhenAdopted, keepStandardWhenApproved, dropProposalWhenWithdrawn],
  ],
  timers: [takeEffectWhenPublicityOver, stopWhenMoved, payWhenDue, tellOverdueWhenDue],
  effects: { servingLetter },
  emits: [
    ...[educationCaseMoved, grantDecided, publicityOpened, publicityClosed, paymentDue, enrolmentEnded, letterServed],
    ...[grantStopped, deadlineMissed],
  ],
  settings: postSettings,
  ports: (config, platform) => ({ letters: lettersFrom(platform), ...postFrom(config, platform, 'education') }),
});
