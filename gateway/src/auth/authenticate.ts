import { type Actor, anonymousActor } from '@jiuzhu/service-kit/signature';
import type { IncomingHttpHeaders } from 'node:http';
import { problem, type HttpProblem } from '../http/problem.ts';
import { mayState, type PurposeTable } from './purposes.ts';
import type { TokenFault, VerifyToken } from './verify-token.ts';

/** Who asks and for which purpose, or what to answer instead of serving. Whoever shows no token is nobody, who may ask for what is public. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<{ readonly actor: Actor } | { readonly problem: HttpProblem }>;

export const authenticator =
  (verify: VerifyToken, purposes: PurposeTable): Authenticate =>
  async (headers) => {
    const verified = await whoShows(headers.authorization, verify);
    if ('problem' in verified) return verified;
    const purpose = headers['x-purpose'];
    if (purpose === undefined) return { actor: verified.actor };
    if (typeof purpose !== 'string' || !mayState(purposes, verified.actor.roles, purpose)) return { problem: purposeNotAllowed };
    return { actor: Object.freeze({ ...verified.actor, purpose }) };
  };

const whoShows = async (header: string | undefined, verify: VerifyToken): ReturnType<Authenticate> => {
  if (header === undefined || header === '') return { actor: anonymousActor };
  const token = bearer(header);
  if (token === undefined) return { problem: notLoggedIn };
  const verified = await verify(token);
  return verified.ok ? { actor: verified.actor } : { problem: tokenProblems[verified.why] };
};

/** RFC 6750 2.1; longer than any provider's token is no token. */
const bearer = (header: string | undefined): string | undefined => {
  const match = header === undefined || header.length > 8_192 ? null : /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header);
  return match?.[1];
};

const unauthenticated = (message: string): HttpProblem => problem(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer' });

export const notLoggedIn = unauthenticated('请先登录：请求未带有效的访问令牌');

const tokenProblems: Readonly<Record<TokenFault, HttpProblem>> = {
  invalid: unauthenticated('访问令牌无效，请重新登录'),
  expired: unauthenticated('访问令牌已过期，请重新登录'),
  incomplete: problem(403, 'FORBIDDEN', '令牌缺少单位、岗位、区划或层级，请联系管理员'),
  'keys-unavailable': problem(503, 'IDENTITY_UNAVAILABLE', '身份认证服务暂时不可用，请稍后再试', { 'retry-after': '5' }),
};
const purposeNotAllowed = problem(403, 'FORBIDDEN', '当前岗位不得以此用途查阅个人信息');
