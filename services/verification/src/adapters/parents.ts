import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';

/** What resolvers are given: what leads to an entity. */
export type HouseholdParent = Ref<Id<'household'>>;
export type VerificationAuthorisationParent = Ref<Id<'authorisation'>>;
export type VerificationRequestParent = Ref<Id<'request'>>;
export type VerificationReportParent = Ref<Id<'report'>>;
export type VerificationRosterParent = Ref<Id<'roster'>>;
export type ErasureParent = Ref<Id<'household'>>;
