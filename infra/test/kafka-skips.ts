/** What must be known of a file to name the tests in it that did not run. */
export type FileWithNames = {
  readonly relativeModuleId: string;
  readonly children: { allTests(): Iterable<{ readonly fullName: string; result(): { readonly state: string } }> };
};

/** The tests for a real Kafka that were skipped, by file and name. */
export const kafkaSkips = (files: readonly FileWithNames[]): readonly string[] =>
  files
    .filter((file) => file.relativeModuleId.endsWith('.kafka.test.ts'))
    .flatMap((file) =>
      [...file.children.allTests()]
        .filter((test) => test.result().state === 'skipped')
        .map((test) => `${file.relativeModuleId} > ${test.fullName}`),
    );

/** What a run says at its end where a Kafka could not be had. */
export const tellSkips = (skips: readonly string[], missing: readonly string[]): string =>
  [`Kafka tests skipped: ${skips.length}`, ...missing.map((why) => `  ${why}.`), ...skips.map((name) => `    ${name}`)].join('\n');
