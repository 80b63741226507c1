import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import type { CaseId } from '../domain/procedure/subsistence-case.ts';
import type { DecisionView, OpinionView } from '../queries/case-view.ts';
import type { ProposalId } from './database/previews.ts';

/** What resolvers are given: what leads to an entity. */
export type HouseholdParent = Ref<Id<'household'>>;
export type SubsistenceCaseParent = Ref<CaseId>;
export type ErasureParent = Ref<Id<'household'>>;
export type PersonParent = Ref<string>;
export type SubsistenceOpinionParent = OpinionView;
export type SubsistenceDecisionParent = DecisionView;
export type StandardProposalParent = Ref<ProposalId>;
