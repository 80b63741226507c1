import type { Act } from '@jiuzhu/casework';
import type { Deadline } from '@jiuzhu/kernel';
import type { Committable } from './material.ts';

/** 告知承诺制: a certificate was not brought; the applicant promised what it would say, and somebody looks later whether that holds. */
export type Commitment = Act & {
  readonly material: Committable;
  /** where no document says by when, there is no such day */
  readonly checkBy?: Deadline | undefined;
  readonly checked?: (Act & { readonly holds: boolean; readonly documentHash: string }) | undefined;
};
