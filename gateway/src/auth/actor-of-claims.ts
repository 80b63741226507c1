import { type Actor, isActor } from '@jiuzhu/service-kit/signature';
import type { JWTPayload } from 'jose';

/** Under which names a provider's tokens carry what an actor is. */
export type ClaimNames = {
  readonly id: string;
  readonly agency: string;
  readonly roles: string;
  readonly region: string;
  readonly level: string;
};
export const defaultClaims: ClaimNames = {
  id: 'sub',
  agency: 'jiuzhu_agency',
  roles: 'jiuzhu_roles',
  region: 'jiuzhu_region',
  level: 'jiuzhu_level',
};

/** The actor that a verified token speaks of, or undefined where it leaves something open. Roles may be a list, or words in one text as scopes are. */
export const actorOfClaims = (claims: JWTPayload, names: ClaimNames): Actor | undefined => {
  const roles = claims[names.roles];
  const actor = {
    id: claims[names.id],
    agency: claims[names.agency],
    roles: typeof roles === 'string' ? roles.split(' ').filter(Boolean) : roles,
    region: claims[names.region],
    level: claims[names.level],
  };
  return isActor(actor) ? Object.freeze({ ...actor, roles: Object.freeze(actor.roles) }) : undefined;
};
