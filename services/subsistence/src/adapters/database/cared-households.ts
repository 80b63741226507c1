import type { Id } from '@jiuzhu/kernel';
import type { Store } from '@jiuzhu/service-kit';
import type { Moved } from '../../domain/assistance/assistance-decision.ts';
import type { Care } from '../../domain/care/care.ts';
import { saveMoved } from './assisted-households.ts';
import { writeCare } from './care-rows.ts';
import { reviewedHouseholds } from './reviewed-households.ts';
import type { ReviewedHousehold } from './reviewed-households.ts';

/** What becomes of the care of its members, and of what it is given. */
export type CareMoved = Moved & { readonly care: readonly Care[] };

export const caredHouseholds: Store<Id<'household'>, ReviewedHousehold, CareMoved, 'AssistanceUnknown'> = {
  ...reviewedHouseholds,
  save: async (tx, changes) => {
    await writeCare(
      tx,
      changes.map(({ key, after }) => ({ household: key, care: after.care })),
    );
    return saveMoved(tx, changes);
  },
};
