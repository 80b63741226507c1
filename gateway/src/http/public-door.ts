import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { notLoggedIn } from '../auth/authenticate.ts';
import { isPublic } from '../auth/is-public.ts';
import type { Limits } from '../limits/limits.ts';
import { networkOf } from './network-of.ts';
import { type HttpProblem, problem } from './problem.ts';

/** What whoever shows no token comes to before anything is done for them. */
export type PublicDoor = {
  /** by whose account they ask, or that they ask too often: told before their body is read */
  readonly admit: (request: IncomingMessage) => Promise<{ readonly principal: string } | { readonly problem: HttpProblem }>;
  /** why what they ask is not answered without a token */
  readonly decline: (operation: unknown) => HttpProblem | undefined;
};

type Door = { readonly roots: ReadonlySet<string>; readonly limits: Pick<Limits, 'publicPerMinute' | 'tokens'>; readonly proxies: number };

export const publicDoor = ({ roots, limits, proxies }: Door): PublicDoor => {
  const limiter = new RateLimiterMemory({ points: limits.publicPerMinute, duration: 60 });
  return {
    admit: async (request) => {
      const principal = `network ${networkOf(request, proxies)}`;
      try {
        await limiter.consume(principal);
        return { principal };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const wait = String(Math.ceil(error.msBeforeNext / 1000));
        return { problem: problem(429, 'RATE_LIMITED', '请求过于频繁，请稍后再试', { 'retry-after': wait }) };
      }
    },
    decline: (operation) => (isPublic(operation, roots, limits.tokens) ? undefined : notLoggedIn),
  };
};
