import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';

export type Load = { readonly url: string; readonly query: string; readonly token: string; readonly connections: number };

/** Asks so often, as fast as answers come, over so many connections. An error ends it all. */
export const load = async ({ url, query, token, connections }: Load, times: number): Promise<void> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let left = times;
  const ask = async (): Promise<void> => {
    while (left-- > 0) {
      const { statusCode, body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: { tag: randomUUID() } }),
      });
      const text = await body.text();
      if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`answered ${statusCode}: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  await pool.close();
};
