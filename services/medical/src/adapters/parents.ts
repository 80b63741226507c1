import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import type { CaseId } from '../domain/cases/medical-case.ts';
import type { ReliefId } from '../domain/emergency/relief.ts';
import type { ReliefEntryId } from './database/relief-lists.ts';
import type { Situation } from './database/situations.ts';

/** What resolvers are given: of an entity what leads to it, of a value the value. */
export type MedicalProviderParent = Ref<Id<'provider'>>;
export type MedicalSettlementParent = Ref<Id<'settlement'>>;
export type MedicalCaseParent = Ref<CaseId>;
export type EmergencyReliefParent = Ref<ReliefId>;
export type ReliefEntryParent = Ref<ReliefEntryId>;
export type HouseholdParent = Ref<Id<'household'>>;
export type MedicalSituationParent = Situation;
export type ErasureParent = Ref<Id<'household'>>;
