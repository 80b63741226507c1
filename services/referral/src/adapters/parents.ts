import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';

/** What resolvers are given: what leads to an entity. */
export type HouseholdParent = Ref<Id<'household'>>;
export type ReferralTicketParent = Ref<Id<'ticket'>>;
export type NeedsAssessmentParent = Ref<Id<'needs-assessment'>>;
export type DirectoryServiceParent = Ref<Id<'service'>>;
export type ReferralConsentParent = Ref<Id<'consent'>>;
export type ReferralNoticeParent = Ref<Id<'notice'>>;
export type AssistancePlanParent = Ref<Id<'plan'>>;
export type ReferralLeadParent = Ref<Id<'lead'>>;
export type ErasureParent = Ref<Id<'household'>>;
