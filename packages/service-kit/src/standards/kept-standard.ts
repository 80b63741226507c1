import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import { type Cell, type StandardDocument, type StandardEntry, type StandardRegion, type Unit, valueOf } from '@jiuzhu/policy';

/** Values of a place by one document, as a service keeps them of what their owner told. */
export type KeptStandard = {
  readonly id: Id<'standard'>;
  /** only what is approved binds */
  readonly state: 'proposed' | 'approved' | 'withdrawn';
  readonly region: StandardRegion;
  readonly document: StandardDocument;
  /** since when it could be known here: published, and approved */
  readonly knownFrom: Day;
  readonly illustrative: boolean;
  readonly values: readonly KeptValue[];
};

type KeptValue = {
  readonly parameter: string;
  readonly unit: string;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly value: unknown;
};

type Told = {
  readonly standardId: Id<'standard'>;
  /** left out: the state's */
  readonly region?: RegionCode | undefined;
  readonly document: {
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly article?: string | undefined;
    readonly date?: Day | undefined;
  };
  readonly publishedAt: Day;
  readonly illustrative: boolean;
  readonly values: readonly (Omit<KeptValue, 'value'> & {
    readonly cells: readonly { readonly [K in keyof Cell]: Cell[K] | undefined }[];
  })[];
};

const kept = (
  { standardId, region, document, illustrative, values }: Told,
  state: KeptStandard['state'],
  knownFrom: Day,
): KeptStandard => ({
  ...{ id: standardId, state, region: region ?? 'national', knownFrom, illustrative },
  document: document as StandardDocument,
  values: values.map(({ cells, ...it }) => ({ ...it, value: valueOf(cells as readonly Cell[]) })),
});

/** What an adopted proposal is kept as. Told again, it stays what it has become. */
export const keptAsProposed = (told: Told, before: KeptStandard | undefined): KeptStandard =>
  before ?? kept(told, 'proposed', told.publishedAt);

/** What was approved binds from the day on which both is so: that it was published, and that somebody approved it. */
export const keptAsApproved = (told: Told & { readonly approvedOn: Day }, before: KeptStandard | undefined): KeptStandard =>
  before?.state === 'approved' ? before : kept(told, 'approved', told.publishedAt > told.approvedOn ? told.publishedAt : told.approvedOn);

/** A proposal that was taken back; before it was heard of, nothing. */
export const keptAsWithdrawn = (before: KeptStandard | undefined): KeptStandard | undefined =>
  before?.state === 'proposed' ? { ...before, state: 'withdrawn' } : before;

/** As a book holds its values. */
export const entriesOfKept = ({ id, region, document, knownFrom, illustrative, values }: KeptStandard): readonly StandardEntry[] =>
  values.map(({ parameter, unit, from, to, value }, at) => ({
    ...{ parameter, unit: unit as Unit, region, from, ...(to ? { to } : {}), publishedAt: knownFrom, value, illustrative, document },
    ...{ file: id, path: `values[${String(at)}]` },
  }));
