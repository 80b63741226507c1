import type { Day, Id } from '@jiuzhu/kernel';
import type { StandardDocument, StandardEntry, StandardRegion, Unit } from '@jiuzhu/policy';

export const states = ['proposed', 'approved', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** One value of one parameter, from a day. */
export type Value = {
  readonly parameter: string;
  readonly unit: Unit;
  readonly from: Day;
  /** without it, until the next one begins */
  readonly to?: Day;
  readonly value: unknown;
};

/** That the document may be issued as it stands (合法性审核): the number of the opinion, its day, and the agency that gave it. */
export type LegalityCheck = { readonly number: string; readonly checkedOn: Day; readonly checkedBy: string };

/** What one document sets for one place. It is proposed by one officer and binds when another has approved it. */
export type Standard = {
  readonly id: Id<'standard'>;
  readonly state: State;
  readonly region: StandardRegion;
  readonly document: StandardDocument;
  readonly publishedAt: Day;
  /** nobody could confirm it: what a demonstration begins with, and nothing that an officer may adopt */
  readonly illustrative: boolean;
  readonly values: readonly Value[];
  readonly adoptedBy: string;
  readonly adoptedOn: Day;
  /** of what is illustrative nobody says who approved it */
  readonly approved?: { readonly by?: string; readonly on: Day; readonly check?: LegalityCheck };
  readonly withdrawnOn?: Day;
};

/** Since when it could be known here: the day by which it was both published and approved. What was decided before stays as it was. */
const knownFrom = ({ publishedAt }: Pick<Standard, 'publishedAt'>, approvedOn: Day): Day =>
  publishedAt > approvedOn ? publishedAt : approvedOn;

/** As a book holds its values; of a proposal, as if it were approved on the day. */
export const entriesOf = (standard: Standard, on: Day): readonly StandardEntry[] => {
  const { id, region, document, illustrative, approved, values } = standard;
  const publishedAt = knownFrom(standard, approved?.on ?? on);
  return values.map((it, at) => ({ ...it, region, document, illustrative, publishedAt, file: id, path: `values[${String(at)}]` }));
};
