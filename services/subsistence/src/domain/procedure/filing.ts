import type { Day } from '@jiuzhu/kernel';

export const aides = ['village-worker', 'social-worker', 'volunteer', 'relative', 'other'] as const;
export type AideKind = (typeof aides)[number];

/** 帮办代办: somebody files for the applicant, who has signed the mandate; by account, where the aide has one. */
export type Aid = { readonly kind: AideKind; readonly account?: string | undefined; readonly mandateHash: string };

/** 居住证: the family files where it lives, and not where it is registered (中办发〔2020〕18号). */
export type ResidencePermit = { readonly hash: string; readonly validUntil: Day };

export type Filing = { readonly aid?: Aid | undefined; readonly permit?: ResidencePermit | undefined };
