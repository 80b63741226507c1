import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Law, Reason } from '@jiuzhu/policy';

/** A class that was tried of a case, with every condition that was weighed. */
export type Tried = { readonly tried: string; readonly reasons: readonly Reason[] };

/** What a programme exports so that its worked cases can be run: the law that a case's standards must fill, and what the rules come to. */
export type Programme = {
  readonly law: Law;
  readonly run: (
    given: unknown,
    at: { readonly region: RegionCode; readonly day: Day },
    standards: never,
  ) =>
    | { readonly ok: true; readonly outcome: Readonly<Record<string, unknown>>; readonly trials: readonly Tried[] }
    | { readonly ok: false; readonly faults: readonly string[] };
};
