import { months } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';

/**
 * How long the file of a household is kept (保存期限) after the last that was recorded of it or of a case of its: Personal Information Protection
 * Law, articles 19 and 47. No law that was read says it for all; what a county has adopted binds.
 */
export const retentionLaw = { retention: months('household.retention') } satisfies Law;

export type RetentionLaw = Standards<typeof retentionLaw>;
