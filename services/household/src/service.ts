import { type CaseOwner, caseTypes } from '@jiuzhu/schema/events/case-moved.ts';
import { factsRecorded } from '@jiuzhu/schema/events/household/facts-recorded.ts';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { obligorsChanged } from '@jiuzhu/schema/events/household/obligors-changed.ts';
import { defineService } from '@jiuzhu/service-kit';
import { addMember } from './commands/add-member.ts';
import { adoptRegions } from './commands/adopt-regions.ts';
import { changeMember } from './commands/change-member.ts';
import { eraseHousehold } from './commands/erase-household.ts';
import { mergeHouseholds } from './commands/merge-households.ts';
import { moveHouse } from './commands/move-house.ts';
import { recordFacts } from './commands/record-facts.ts';
import { registerHousehold } from './commands/register-household.ts';
import { registerObligor } from './commands/register-obligor.ts';
import { removeMember } from './commands/remove-member.ts';
import { removeObligor } from './commands/remove-obligor.ts';
import { splitHousehold } from './commands/split-household.ts';
import { rotateKeys } from './jobs/rotate-keys.ts';
import { caseById } from './queries/case-by-id.ts';
import { casesIn } from './queries/cases-in.ts';
import { casesOf } from './queries/cases-of.ts';
import { divisionsOf } from './queries/divisions-of.ts';
import { erasureOfHousehold } from './queries/erasure-of-household.ts';
import { householdAsOf } from './queries/household-as-of.ts';
import { householdById } from './queries/household-by-id.ts';
import { householdByIdNumber } from './queries/household-by-id-number.ts';
import { householdsIn } from './queries/households-in.ts';
import { personById } from './queries/person-by-id.ts';
import { dropProposalWhenWithdrawn } from './reactions/drop-proposal-when-withdrawn.ts';
import { followCases } from './reactions/follow-cases.ts';
import { keepProposalWhenAdopted } from './reactions/keep-proposal-when-adopted.ts';
import { keepStandardWhenApproved } from './reactions/keep-standard-when-approved.ts';
import { resolve } from './routes/resolve.ts';
import { reveal } from './routes/reveal.ts';

const programmes = Object.keys(caseTypes) as CaseOwner[];

export const household = defineService({
  name: 'household',
  commands: {
    registerHousehold,
    addMember,
    changeMember,
    removeMember,
    registerObligor,
    removeObligor,
    moveHouse,
    recordFacts,
    splitHousehold,
    mergeHouseholds,
    eraseHousehold,
    adoptRegions,
  },
  queries: { householdById, personById, householdAsOf, divisionsOf, caseById, erasureOfHousehold },
  lists: { householdsIn, householdByIdNumber, casesIn, casesOf },
  reactions: [...programmes.map(followCases), keepProposalWhenAdopted, keepStandardWhenApproved, dropProposalWhenWithdrawn],
  effects: {},
  jobs: [rotateKeys],
  routes: { resolve, reveal },
  emits: [
    householdRegistered,
    membersChanged,
    obligorsChanged,
    householdMoved,
    factsRecorded,
    householdSplit,
    householdMerged,
    householdErased,
  ],
  ports: () => ({}),
});
