import { field } from '@jiuzhu/event-log';
import { day } from '@jiuzhu/kernel';
import { z } from 'zod';

/** Of which month's prices, and for which month it is paid or not. What is told of a month later takes the place of what was told before. */
export const ofMonth = z.object({
  priceIndexId: field.id('price-index'),
  region: field.region(),
  /** whose prices were looked at */
  month: field.month(),
  paidFor: field.month(),
  on: field.day(),
});

export const example = {
  ...{ priceIndexId: '00000000-0000-8000-8000-000000000091', region: '9900', month: '2026-02' },
  ...{ paidFor: '2026-03', on: day('2026-03-12') },
};
