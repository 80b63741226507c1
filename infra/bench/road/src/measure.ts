export type Leg = {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly serverMs: number;
  readonly p50: number;
  readonly p99: number;
};

export const median = (values: readonly number[]): number => at(values, 0.5);

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** `act` over and over for so long, so many at once; `each` says how many things one call does. CPU is that of this process, all of its threads. */
export async function measure(
  act: (nth: number) => Promise<unknown>,
  it: { seconds: number; concurrent: number; each?: number; server: () => Promise<number> },
): Promise<Leg> {
  const { each = 1 } = it;
  const latencies: number[] = [];
  let nth = 0;
  const server = await it.server();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const end = started + it.seconds * 1000;
  const worker = async (): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      await act(nth++);
      const then = now;
      now = performance.now();
      latencies.push(now - then);
    }
  };
  await Promise.all(Array.from({ length: it.concurrent }, worker));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const done = latencies.length * each;
  const serverMs = ((await it.server()) - server) / done;
  return { perSecond: done / seconds, cpuMs: (user + system) / 1000 / done, serverMs, p50: at(latencies, 0.5), p99: at(latencies, 0.99) };
}
