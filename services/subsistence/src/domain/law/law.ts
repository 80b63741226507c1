import type { Law, Standards } from '@jiuzhu/policy';
import { dibaoLaw } from './dibao-law.ts';
import { marginLaw } from './margin-law.ts';
import { propertyLaw } from './property-law.ts';
import { rigidLaw } from './rigid-law.ts';
import { tekunLaw } from './tekun-law.ts';

/** What decides who is entitled, as what, and to how much. Every figure is a region's own; only the words stand in code. */
export const entitlementLaw = { ...dibaoLaw, ...propertyLaw, ...marginLaw, ...tekunLaw, ...rigidLaw } satisfies Law;

export type EntitlementLaw = Standards<typeof entitlementLaw>;
