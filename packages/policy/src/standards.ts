import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Parameter } from './parameter.ts';

/** The parameters that a command needs, each under the name by which its rules read it. Named `hash` or `sources` is none. */
export type Law = { readonly [name: string]: Parameter<unknown> };

/** Who wrote a standard: a place, or the state for all places (a document of the ministry, not a guess). */
export type StandardRegion = RegionCode | 'national';

export type StandardDocument = {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly article?: string;
  readonly date?: Day;
};

/** Where a value comes from, exactly enough to open the page. `floors`: where figures of higher regions won under `maxOfAncestors` or `minOfAncestors`. */
export type StandardSource = {
  readonly parameter: string;
  readonly region: StandardRegion;
  readonly from: Day;
  readonly document: StandardDocument;
  readonly illustrative: boolean;
  readonly floors?: readonly StandardSource[];
};

type ValueOf<P> = P extends Parameter<infer V> ? V : never;

/**
 * What rules see: the values for one region and day, frozen to the bottom, with their sources and the hash of it all. Of a parameter that may be
 * lacking, value and source are there or both are not.
 */
export type Standards<L> = { readonly [K in keyof L]: ValueOf<L[K]> } & {
  readonly hash: string;
  readonly sources: { readonly [K in keyof L]: undefined extends ValueOf<L[K]> ? StandardSource | undefined : StandardSource };
};
