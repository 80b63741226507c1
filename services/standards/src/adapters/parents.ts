import type { Ref } from '@jiuzhu/graph-kit';
import type { Id } from '@jiuzhu/kernel';
import type { StandardDocument, StandardEntry } from '@jiuzhu/policy';
import type { InForce } from '../domain/in-force.ts';
import type { Lapsing } from '../domain/lapsing.ts';
import type { Value } from '../domain/standard.ts';

/** What resolvers are given: of an entity what leads to it, of a value the value. */
export type StandardProposalParent = Ref<Id<'standard'>>;
export type StandardProposalValueParent = Value;
export type StandardInForceParent = InForce;
export type StandardLevelParent = InForce['levels'][number];
export type StandardDocumentParent = StandardDocument;
export type WrittenStandardParent = StandardEntry;
export type LapsingStandardParent = Lapsing;
