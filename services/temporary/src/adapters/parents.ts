import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import type { CaseId } from '../domain/procedure/temporary-case.ts';
import type { ShelterId } from '../domain/shelter/shelter-case.ts';
import type { EntryId } from './database/reserve-ledger.ts';

/** What resolvers are given: what leads to an entity. */
export type HouseholdParent = Ref<Id<'household'>>;
export type PersonParent = Ref<string>;
export type ErasureParent = Ref<Id<'household'>>;
export type TemporaryCaseParent = Ref<CaseId>;
export type ShelterCaseParent = Ref<ShelterId>;
export type ReserveEntryParent = Ref<EntryId>;
