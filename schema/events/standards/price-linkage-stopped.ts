import { event } from '@jiuzhu/event-log';
import { example, ofMonth } from './price-linkage.ts';

/** No temporary subsidy is paid for this month: prices have fallen below what triggers it, or what was told of the month was corrected. */
export const priceLinkageStopped = event('standards.price-linkage-stopped.v1', ofMonth, { example });
