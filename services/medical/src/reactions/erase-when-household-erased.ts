import { accept } from '@jiuzhu/kernel';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { reaction } from '@jiuzhu/service-kit';
import { erasures } from '../adapters/database/erasures.ts';

/** Household has destroyed what it held: so is what is held here. Told again, it was done on the day of the first telling. */
export const eraseWhenHouseholdErased = reaction({
  on: householdErased,
  subject: erasures,
  key: (event) => event.householdId,
  decide: ({ on }, erasedOn) => accept(erasedOn ?? on),
});
