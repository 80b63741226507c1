/** The lines of Apache Kafka that jiuzhu is tested against: the current one, and the last of those before it. */
export type Line = '4' | '3.9';

/** `version` is what Maven brings; `java` the oldest major version whose broker Kafka's own matrix of that line supports. */
export const lines: Readonly<Record<Line, { readonly version: string; readonly java: number }>> = {
  '4': { version: '4.3.1', java: 17 },
  '3.9': { version: '3.9.1', java: 11 },
};

export const isLine = (said: string): said is Line => Object.hasOwn(lines, said);
