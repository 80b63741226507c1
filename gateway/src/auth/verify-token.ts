import type { Actor } from '@jiuzhu/service-kit/signature';
import { hash } from 'node:crypto';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { actorOfClaims, type ClaimNames, defaultClaims } from './actor-of-claims.ts';

export type AuthOptions = {
  readonly issuer: string;
  readonly audience: string;
  /** of any OpenID provider, by address; or keys at hand */
  readonly keys: { readonly url: string } | JSONWebKeySet;
  readonly claims?: Partial<ClaimNames>;
};
export type TokenFault = 'invalid' | 'expired' | 'incomplete' | 'keys-unavailable';
export type TokenAnswer = { readonly ok: true; readonly actor: Actor } | { readonly ok: false; readonly why: TokenFault };
export type VerifyToken = (token: string) => Promise<TokenAnswer>;

/** Only what is signed with a private key: a public key must never be mistaken for a shared secret. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'PS384', 'RS256', 'RS384'];
/** Milliseconds for which a verified token is not verified again; a withdrawn key counts that much longer at most. */
const rememberFor = 60_000;
const remembered = 2_000;

/** Verifies tokens and remembers the last ones by their hash: a signature check costs as much as a planned query. */
export const tokenVerifier = ({ issuer, audience, keys, claims }: AuthOptions, now: () => Date): VerifyToken => {
  const names = { ...defaultClaims, ...claims };
  const keySet = 'url' in keys ? createRemoteJWKSet(new URL(keys.url), { timeoutDuration: 3_000 }) : createLocalJWKSet(keys);
  const known = new Map<string, { readonly answer: TokenAnswer; readonly until: number }>();

  const verify = async (token: string, key: string): Promise<TokenAnswer> => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms,
        currentDate: now(),
        clockTolerance: 5,
        requiredClaims: ['exp'],
      });
      const actor = actorOfClaims(payload, names);
      const answer: TokenAnswer = actor ? { ok: true, actor } : { ok: false, why: 'incomplete' };
      const [oldest] = known.keys();
      if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
      known.set(key, { answer, until: Math.min(now().getTime() + rememberFor, Number(payload.exp) * 1000) });
      return answer;
    } catch (error) {
      return { ok: false, why: faultOf(error) };
    }
  };

  return async (token) => {
    const key = hash('sha256', token, 'base64');
    const found = known.get(key);
    if (found && now().getTime() < found.until) return found.answer;
    known.delete(key);
    return verify(token, key);
  };
};

const unavailable = [errors.JWKSTimeout, errors.JWKSInvalid];

/** What comes from jose speaks of the token; anything else befell us on the way to the keys. */
const faultOf = (error: unknown): TokenFault => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (unavailable.some((kind) => error instanceof kind)) return 'keys-unavailable';
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC') return 'invalid';
  return 'keys-unavailable';
};
