import { request } from 'undici';
import type { Calls } from './calls.ts';
import { signCall } from './signature.ts';

/** Signed calls over HTTP. `urls` says where each service answers; one that is not there is a fault of configuration, said by its name. */
export const httpCalls = (urls: Readonly<Record<string, string>>, secret: string): Calls => ({
  call: async (service, route, body, { actor, correlationId, signal }) => {
    const url = urls[service];
    if (!url) throw new Error(`nobody said where ${service} answers`);
    const path = `/routes/${route}`;
    const text = JSON.stringify(body);
    const headers = signCall({ secret, method: 'POST', path, body: text, now: Date.now(), actor, correlationId });
    const answer = await request(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: text,
      signal,
    });
    const answered: unknown = await answer.body.json();
    if (answer.statusCode !== 200) throw new Error(`${service} ${route} answered ${answer.statusCode}`);
    return answered;
  },
});
