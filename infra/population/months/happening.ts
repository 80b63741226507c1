import type { Day, Id, Month, RegionCode } from '@jiuzhu/kernel';

type By = { readonly month: Month; readonly on: Day };
type OfMember = By & { readonly personId: Id<'person'> };

/** Something that happened to a household, on a day. Amounts are fen, by the month for wages. */
export type Happening =
  | (OfMember & { readonly kind: 'birth' | 'death' | 'illness' | 'recovery' | 'job-lost' })
  | (OfMember & { readonly kind: 'job-found'; readonly wage: number })
  | (By & { readonly kind: 'move'; readonly to: RegionCode })
  | (By & { readonly kind: 'asset-bought' | 'asset-sold'; readonly item: 'vehicle' | 'home'; readonly amount: number })
  | (By & { readonly kind: 'windfall'; readonly amount: number });

export const happeningKinds = [
  ...(['birth', 'death', 'illness', 'recovery', 'job-lost', 'job-found', 'move', 'asset-bought', 'asset-sold', 'windfall'] as const),
];
