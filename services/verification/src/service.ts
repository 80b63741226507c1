import { authorisationGiven } from '@jiuzhu/schema/events/verification/authorisation-given.ts';
import { authorisationWithdrawn } from '@jiuzhu/schema/events/verification/authorisation-withdrawn.ts';
import { requestBegun } from '@jiuzhu/schema/events/verification/request-begun.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { defineService } from '@jiuzhu/service-kit';
import { chosenSources } from './adapters/ports/chosen-sources.ts';
import { identitiesFrom } from './adapters/ports/identities.ts';
import { householdOfCommission, scenario, simulatedSources } from './adapters/ports/simulated-sources.ts';
import { standingAuthorisations } from './adapters/database/standing-authorisations.ts';
import { askAgain } from './commands/ask-again.ts';
import { authoriseVerification } from './commands/authorise-verification.ts';
import { checkCommitments } from './commands/check-commitments.ts';
import { disputeReport } from './commands/dispute-report.ts';
import { pauseRoster } from './commands/pause-roster.ts';
import { requestVerification } from './commands/request-verification.ts';
import { resumeRoster } from './commands/resume-roster.ts';
import { withdrawAuthorisation } from './commands/withdraw-authorisation.ts';
import { settings, sourcesIn } from './adapters/ports/settings.ts';
import { queryingSource } from './effects/querying-source.ts';
import { verifyRoster } from './jobs/verify-roster.ts';
import { authorisationById } from './queries/authorisation-by-id.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { fileOfHousehold } from './queries/file-of-household.ts';
import { reportById } from './queries/report-by-id.ts';
import { requestById } from './queries/request-by-id.ts';
import { rosterById } from './queries/roster-by-id.ts';
import { rostersIn } from './queries/rosters-in.ts';
import { rosterHouseholds } from './queries/roster-households.ts';
import { drawFactsWhenRecorded } from './reactions/draw-facts-when-recorded.ts';
import { drawHouseholdWhenRegistered } from './reactions/draw-household-when-registered.ts';
import { drawMembersWhenChanged } from './reactions/draw-members-when-changed.ts';
import { drawMembersWhenMerged } from './reactions/draw-members-when-merged.ts';
import { drawMembersWhenSplit } from './reactions/draw-members-when-split.ts';
import { drawObligorsWhenChanged } from './reactions/draw-obligors-when-changed.ts';
import { drawRegionWhenMoved } from './reactions/draw-region-when-moved.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { eraseWhenHouseholdErased } from './reactions/erase-when-household-erased.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { queueWhenSubsistenceAsks } from './reactions/queue-when-subsistence-asks.ts';
import { requestWhenSubsistenceAsks } from './reactions/request-when-subsistence-asks.ts';
import { issueReportWhenDue } from './timers/issue-report-when-due.ts';
import { takeTurnWhenRoom } from './timers/take-turn-when-room.ts';

export const verification = defineService({
  name: 'verification',
  commands: {
    authoriseVerification,
    withdrawAuthorisation,
    requestVerification,
    askAgain,
    checkCommitments,
    disputeReport,
    pauseRoster,
    resumeRoster,
  },
  queries: { reportById, requestById, authorisationById, fileOfHousehold, erasureOfHousehold, rosterById },
  lists: { rosterHouseholds, rostersIn },
  reactions: [
    drawHouseholdWhenRegistered,
    drawMembersWhenChanged,
    drawObligorsWhenChanged,
    drawRegionWhenMoved,
    drawFactsWhenRecorded,
    drawMembersWhenSplit,
    drawMembersWhenMerged,
    requestWhenSubsistenceAsks,
    queueWhenSubsistenceAsks,
    eraseWhenHouseholdErased,
    keepProposalWhenAdopted,
    keepStandardWhenApproved,
    dropProposalWhenWithdrawn,
  ],
  timers: [issueReportWhenDue, takeTurnWhenRoom],
  effects: { queryingSource },
  jobs: [verifyRoster],
  emits: [authorisationGiven, authorisationWithdrawn, requestBegun, reportIssued],
  settings,
  ports: (config, platform) => {
    const sources = chosenSources(
      sourcesIn(config),
      simulatedSources(
        householdOfCommission(platform),
        scenario.parse(JSON.parse(config['SIMULATED_SOURCES'] ?? settings.SIMULATED_SOURCES.default)),
        Number(config['SOURCE_TIMEOUT_MS'] ?? settings.SOURCE_TIMEOUT_MS.default),
      ),
    );
    return { authorisations: standingAuthorisations(platform), identities: identitiesFrom(platform), sources, paces: sources.paces };
  },
});
