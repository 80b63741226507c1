/** The one place that reads the process' environment: once, when it is first asked. */
let read: Readonly<Record<string, string | undefined>> | undefined;

export const environment = (): Readonly<Record<string, string | undefined>> => (read ??= { ...process.env });
