import { type Event, onStream } from '@jiuzhu/kernel';
import { priceLinkageStarted } from '@jiuzhu/schema/events/standards/price-linkage-started.ts';
import { priceLinkageStopped } from '@jiuzhu/schema/events/standards/price-linkage-stopped.ts';
import { paidMonth } from '../../domain/price-linkage/month-of.ts';
import type { PriceRecord } from '../database/price-index-rows.ts';
import { streamOf } from './told.ts';

/** What whoever pays is told of a month: how much each person is given, or that it is not paid. */
export function tellLinkage({ id, region, month, linkage, told, recordedOn: on }: PriceRecord, paidAfter: number): readonly Event[] {
  const head = { priceIndexId: id, region, month, paidFor: paidMonth(month, paidAfter), on };
  if (told === 'stopped') return [onStream(streamOf(region), priceLinkageStopped(head))];
  if (told !== 'started' || !linkage.triggered) return [];
  const { by, rise, amounts, groups, standardsHash } = linkage;
  return [onStream(streamOf(region), priceLinkageStarted({ ...head, by, rise, ...amounts, groups: [...groups], standardsHash }))];
}
