import { field } from '@jiuzhu/event-log';
import { z } from 'zod';

const means = field.code([
  ...(['wage', 'operating', 'property', 'transfer'] as const),
  ...(['deposit', 'securities', 'insurance', 'online-finance', 'vehicle', 'home', 'business', 'machinery'] as const),
]);

/** What all members together have of one item. */
export const sum = z.object({
  kind: field.code(['income', 'property']),
  item: means,
  /** of income, for twelve months; of property, what it is worth where the source says so */
  amount: field.fen(),
  /** how many: vehicles, homes, businesses, machines; of what is only money, how many records */
  count: field.count(),
});

/** An item of which declared and found are not the same: for vehicles, homes, businesses and machinery how many, for all else fen. */
export const difference = z.object({ item: means, declared: field.fen(), verified: field.fen() });
