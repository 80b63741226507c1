import { type Actor, type Level } from '@jiuzhu/service-kit';
import { importJWK, type JSONWebKeySet, SignJWT } from 'jose';
import type { Keys } from './keys.ts';

export const issuer = 'urn:jiuzhu:local';
export const audience = 'jiuzhu';

/** The half of the signing key that may be shown. */
export function publicKeys({ token }: Keys): JSONWebKeySet {
  const { d: _private, ...open } = token;
  return { keys: [open] };
}

const partners: readonly string[] = ['partner', 'medical-provider'];

/** County is six digits, township nine, village twelve: the level of an office is that of its region. Whoever is none of the government is a partner anywhere. */
export function levelOf(region: string, roles: readonly string[]): Level {
  if (roles.some((role) => partners.includes(role))) return 'partner';
  return region.length <= 6 ? 'county' : region.length === 9 ? 'township' : 'village';
}

export type Bearer = Omit<Actor, 'purpose'>;

/** A token of the local instance: what an OpenID provider would give an officer who has signed in. */
export async function tokenFor(
  keys: Keys,
  { id, agency, roles, region, level }: Bearer,
  lifetime: string,
  now = new Date(),
): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ jiuzhu_agency: agency, jiuzhu_roles: [...roles], jiuzhu_region: region, jiuzhu_level: level })
    .setProtectedHeader({ alg: 'ES256', kid: 'local' })
    .setSubject(id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(Temporal.Instant.from(now.toISOString()).add(Temporal.Duration.from(lifetime)).epochMilliseconds / 1000)
    .sign(await importJWK(keys.token, 'ES256'));
}
