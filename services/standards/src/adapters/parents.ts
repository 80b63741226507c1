import type { Ref } from '@jiuzhu/graph-kit';
import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { StandardDocument, StandardEntry } from '@jiuzhu/policy';
import type { Content } from '../domain/catalogue/policy.ts';
import type { InForce } from '../domain/in-force.ts';
import type { Lapsing } from '../domain/lapsing.ts';
import type { Value } from '../domain/standard.ts';
import type { Amount } from '../queries/policy-views.ts';

/** What resolvers are given: of an entity what leads to it, of a value the value. */
export type StandardProposalParent = Ref<Id<'standard'>>;
export type StandardProposalValueParent = Value;
export type StandardInForceParent = InForce;
export type StandardLevelParent = InForce['levels'][number];
export type StandardDocumentParent = StandardDocument;
export type WrittenStandardParent = StandardEntry;
export type LapsingStandardParent = Lapsing;
/** Of an entry of a catalogue also for which place and day it was asked. */
export type PolicyItemParent = Ref<Id<'policy'>> & { readonly asked?: { readonly region: RegionCode; readonly day?: Day | undefined } };
export type PolicyAmountParent = Amount;
export type PolicyDraftParent = Ref<Id<'policy'>>;
export type PolicyContentParent = Content;
export type PolicyBasisParent = Content['basis'][number];
export type PriceIndexParent = Ref<Id<'price-index'>>;
export type RegionCatalogueParent = Ref<Id<'catalogue'>>;
