import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Law } from '@jiuzhu/policy';

/** What a programme exports so that its worked cases can be run: the law that a case's standards must fill, and what the rules come to. */
export type Programme = {
  readonly law: Law;
  readonly run: (
    given: unknown,
    at: { readonly region: RegionCode; readonly day: Day },
    standards: never,
  ) =>
    { readonly ok: true; readonly outcome: Readonly<Record<string, unknown>> } | { readonly ok: false; readonly faults: readonly string[] };
};
