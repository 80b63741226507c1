import { subsistenceCaseMoved } from '@jiuzhu/schema/events/subsistence/case-moved.ts';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { publicityClosed } from '@jiuzhu/schema/events/subsistence/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/subsistence/publicity-opened.ts';
import { defineService } from '@jiuzhu/service-kit';
import { acceptApplication } from './commands/accept-application.ts';
import { applyForSubsistence } from './commands/apply-for-subsistence.ts';
import { decideSubsistence } from './commands/decide-subsistence.ts';
import { givePreliminaryOpinion } from './commands/give-preliminary-opinion.ts';
import { raiseObjection } from './commands/raise-objection.ts';
import { withdrawApplication } from './commands/withdraw-application.ts';
import { caseById } from './queries/case-by-id.ts';
import { casesOfHousehold } from './queries/cases-of-household.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { fileOfCase } from './queries/file-of-case.ts';
import { drawFactsWhenRecorded } from './reactions/draw-facts-when-recorded.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepReportWhenIssued } from './reactions/keep-report-when-issued.ts';
import { closePublicityWhenDue } from './timers/close-publicity-when-due.ts';

/** 最低生活保障: who is entitled to the subsistence allowance, to how much, and by which steps that is found. */
export const subsistence = defineService({
  name: 'subsistence',
  commands: {
    applyForSubsistence,
    acceptApplication,
    givePreliminaryOpinion,
    raiseObjection,
    decideSubsistence,
    withdrawApplication,
  },
  queries: { caseById, fileOfCase, casesOfHousehold, erasureOfHousehold },
  reactions: [
    drawHouseholdWhenRegistered,
    drawMembersWhenChanged,
    drawMembersWhenSplit,
    drawMembersWhenMerged,
    drawRegionWhenMoved,
    drawFactsWhenRecorded,
    keepReportWhenIssued,
    eraseWhenHouseholdErased,
  ],
  timers: [closePublicityWhenDue],
  effects: {},
  emits: [
    subsistenceCaseMoved,
    publicityOpened,
    publicityClosed,
    assistanceConfirmed,
    extremeDifficultyConfirmed,
    householdRecognised,
    assistanceRefused,
  ],
  ports: () => ({}),
});
