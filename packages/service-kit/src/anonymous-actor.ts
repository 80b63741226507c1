import type { Actor } from './actor.ts';

/** Who acts where nobody said who asks: without a role, and of a region that lies nowhere. Nothing opens to it but what is `anybody`'s. */
export const anonymousActor: Actor = Object.freeze({
  id: 'anonymous',
  agency: 'anonymous',
  roles: Object.freeze([]),
  region: '00',
  level: 'partner',
});
