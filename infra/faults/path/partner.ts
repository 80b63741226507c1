import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom letters go to. What it has taken it takes once, by the id; whether its answer arrives is another matter. */
export type Partner = {
  readonly url: string;
  /** of each letter, the ids under which it came */
  readonly letters: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** how often a letter came again */
  again(): number;
  close(): Promise<void>;
};

/** `losesAnswer`: whether the answer to the nth try of an id is lost on its way, its connection cut. */
export async function partner(losesAnswer: (id: string, nth: number) => boolean): Promise<Partner> {
  const letters = new Map<string, Set<string>>();
  const tries = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const { id, line, n } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { id: string; line: string; n: number };
      const letter = `${line}:${n}`;
      letters.set(letter, (letters.get(letter) ?? new Set<string>()).add(id));
      const nth = (tries.get(id) ?? 0) + 1;
      tries.set(id, nth);
      if (losesAnswer(id, nth)) return void request.socket.destroy();
      response.end('taken');
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    letters: () => letters,
    again: () => [...tries.values()].reduce((sum, nth) => sum + nth - 1, 0),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
