import { pageInOrder, placedIn } from './in-order.ts';

/** Where a list by name goes on. PostgreSQL has no text with a NUL in it. */
export const placeByName = placedIn((name) => name !== '' && !name.includes('\0'));

export const pageByName = pageInOrder;
