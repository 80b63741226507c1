import { isDay } from '@jiuzhu/kernel';
import { pageInOrder, placedIn } from './in-order.ts';

/** Where a list of what is due first before the others goes on. */
export const placeIn = placedIn(isDay);

/** A page of what is due first before the others. */
export const pageByDay = pageInOrder;
