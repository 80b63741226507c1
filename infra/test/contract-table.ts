/** What must be known of the tests to say which transport stood which case of the contract. */
export type FileOfCases = {
  readonly children: {
    allTests(): Iterable<{ readonly fullName: string; result(): { readonly state: string; readonly note?: string | undefined } }>;
  };
};

/** One case on one transport; `why` it was not asked. */
export type Case = { readonly transport: string; readonly number: string; readonly state: string; readonly why?: string };

/** `… the event log over Kafka 4 > 12: takes nothing of …` */
const ofTheContract = /the event log over (?<transport>[^>]+?)(?:, killed again and again)? > (?<number>\d+b?): /;

export const casesIn = (files: readonly FileOfCases[]): readonly Case[] =>
  files.flatMap((file) =>
    [...file.children.allTests()].flatMap((test) => {
      const { transport, number } = ofTheContract.exec(test.fullName)?.groups ?? {};
      if (transport === undefined || number === undefined) return [];
      const { state, note } = test.result();
      return [{ transport, number, state, ...(note === undefined ? {} : { why: note }) }];
    }),
  );

const inTheirOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

const marks: Readonly<Record<string, string>> = { passed: '+', failed: 'F', skipped: '-' };

/** A line for each transport, a column for each case, and why a case was not asked; nothing where no case ran. */
export function contractTable(cases: readonly Case[]): string {
  if (cases.every(({ state }) => state === 'skipped')) return '';
  const numbers = [...new Set(cases.map(({ number }) => number))].toSorted(inTheirOrder);
  const transports = [...new Set(cases.map(({ transport }) => transport))].toSorted();
  const width = Math.max(...transports.map(({ length }) => length));
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(width)} ${cells.map((cell) => cell.padStart(3)).join('')}`;
  const markOf = (transport: string, number: string): string =>
    marks[cases.find((it) => it.transport === transport && it.number === number)?.state ?? ''] ?? ' ';
  const reasons = Map.groupBy(
    cases.filter(({ state }) => state === 'skipped'),
    ({ transport, why = 'it was not to be run' }) => `${transport}: ${why}`,
  );
  return [
    'The contract of the event log, by transport (+ holds, F fails, - was not asked):',
    line('', numbers),
    ...transports.map((transport) =>
      line(
        transport,
        numbers.map((number) => markOf(transport, number)),
      ),
    ),
    ...[...reasons].map(
      ([why, skipped]) =>
        `  - ${skipped
          .map(({ number }) => number)
          .toSorted(inTheirOrder)
          .join(', ')} over ${why}`,
    ),
  ].join('\n');
}
