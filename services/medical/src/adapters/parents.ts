import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';

/** What resolvers are given: what leads to an entity. */
export type MedicalProviderParent = Ref<Id<'provider'>>;
export type MedicalSettlementParent = Ref<Id<'settlement'>>;
export type ErasureParent = Ref<Id<'household'>>;
