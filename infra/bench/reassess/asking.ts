import { ask, type Actor, type OpenRuntime } from '@jiuzhu/service-kit';
import type { Id } from '@jiuzhu/kernel';
import { assistanceOfHousehold } from '@jiuzhu/subsistence/assistance-of-household';

const reader: Actor = { id: 'reader-1', agency: 'office-990000', roles: ['decider'], region: '990000', level: 'county' };
const everyMs = 20;

/** Others ask what households are given, fifty times a second at their moments, for as long as something lasts: the 95th of a hundred, in ms, from that moment on. */
export async function askedDuring(
  runtime: OpenRuntime,
  ids: readonly Id<'household'>[],
  until: Promise<unknown>,
): Promise<{ p95: number; asked: number }> {
  const took: number[] = [];
  const all: Promise<void>[] = [];
  const over = new AbortController();
  void until.finally(() => {
    over.abort();
  });
  const begun = performance.now();
  for (let nth = 0; !over.signal.aborted; nth += 1) {
    const moment = begun + nth * everyMs;
    const wait = moment - performance.now();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    const one = async (): Promise<void> => {
      const id = ids[(nth * 7919) % ids.length] as Id<'household'>;
      if (!(await ask(runtime, assistanceOfHousehold, [id], reader)).get(id)) throw new Error('a household that is not there');
      took.push(performance.now() - moment);
    };
    all.push(one());
  }
  await Promise.all(all);
  await until;
  took.sort((one, other) => one - other);
  return { p95: took[Math.floor(took.length * 0.95)] ?? Number.NaN, asked: took.length };
}
