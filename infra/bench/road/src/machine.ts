import { availableParallelism, cpus, freemem, loadavg, totalmem } from 'node:os';

const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);

/** What the figures were measured on, and how busy it was with other things. */
export const machine = (): string =>
  [
    `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown make'}`,
    `${gib(totalmem())} GiB of memory, ${gib(freemem())} free`,
    `load average ${loadavg()
      .map((it) => it.toFixed(2))
      .join(' ')}`,
    `Node ${process.versions.node}`,
  ].join(', ');
