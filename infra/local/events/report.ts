import type { operate } from '@jiuzhu/service-kit';

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const stand = (n: number): string => (n === 1 ? 'stands' : 'stand');

/** What stands still for a service, and what to say to let it go. */
export function parkedReport(service: string, { streams, records }: operate.Parked): readonly string[] {
  const summary = `${service.padEnd(13)} ${many(streams.length, 'stream')} ${stand(streams.length)} still, ${many(records.length, 'record')} kept by place`;
  return [
    summary,
    ...streams.flatMap(({ consumer, source, stream, version, reason, since, attempts, waiting }) => [
      `  ${stream} of ${source}, before version ${version}${consumer === service ? '' : `, in ${consumer}`}`,
      `    since ${since.toISOString()}, ${many(attempts, 'attempt')}, ${many(waiting, 'event')} waiting: ${reason}`,
    ]),
    ...records.map(
      ({ consumer, lane, position, reason, at }) => `  ${lane} ${position}, read by ${consumer} ${at.toISOString()}: ${reason}`,
    ),
  ];
}

export const declinedReport = (service: string, streams: readonly operate.DeclinedStream[]): readonly string[] => [
  `${service.padEnd(13)} ${many(streams.length, 'stream')} declined by the event log`,
  ...streams.flatMap(({ stream, version, reason, since, waiting }) => [
    `  ${stream} from version ${version}`,
    `    since ${since.toISOString()}, ${many(waiting, 'event')} waiting: ${reason}`,
  ]),
];

export const lagReport = (service: string, topics: ReadonlyMap<string, bigint>): readonly string[] =>
  topics.size === 0
    ? [`${service.padEnd(13)} has not read anything`]
    : [...topics].map(([topic, behind]) => `${service.padEnd(13)} ${topic.padEnd(20)} ${behind} behind`);

export function letGoReport(
  stream: string,
  { applied, parked }: { applied?: number; parked?: { version: number; reason: string } },
): string {
  const done = applied === undefined ? `${stream}: passed over` : `${stream}: ${many(applied, 'event')} applied`;
  return parked ? `${done}; it stands still again before version ${parked.version}: ${parked.reason}` : done;
}

export function replayReport(as: string, { streams, applied, failed }: operate.Replayed): string {
  const done = `${as}: ${many(applied, 'event')} of ${many(streams, 'stream')} applied`;
  return failed === 0
    ? `${done}; it has ended`
    : `${done}; ${many(failed, 'stream')} ${stand(failed)} still: mend it, and ask for the same again`;
}
