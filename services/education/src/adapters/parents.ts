import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import type { CaseId } from '../domain/procedure/education-case.ts';

/** What resolvers are given: what leads to an entity. */
export type HouseholdParent = Ref<Id<'household'>>;
export type PersonParent = Ref<string>;
export type ErasureParent = Ref<Id<'household'>>;
export type EducationCaseParent = Ref<CaseId>;
