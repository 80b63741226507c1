import type { Ref } from '@jiuzhu/graph-kit';
import type { Obligor } from '../domain/obligor.ts';
import type { Region } from '../domain/region.ts';
import type { Fact } from '../domain/statement.ts';
import type { MemberView } from './database/household-views.ts';
import type { Snapshot } from './database/snapshots.ts';

/** What resolvers are given: of an entity what leads to it, of a value the value. */
export type HouseholdParent = Ref<string>;
export type PersonParent = Ref<string>;
export type ErasureParent = Ref<string>;
export type HouseholdSnapshotParent = Snapshot;
export type MemberParent = MemberView;
export type ObligorParent = Obligor;
export type FactParent = Fact;
export type RegionParent = Region;
export type AdoptedRegionsParent = { readonly within: string };
export type SubsistenceCaseParent = Ref<string>;
export type MedicalCaseParent = Ref<string>;
export type EducationCaseParent = Ref<string>;
export type HousingCaseParent = Ref<string>;
export type EmploymentCaseParent = Ref<string>;
export type DisasterCaseParent = Ref<string>;
export type TemporaryCaseParent = Ref<string>;
