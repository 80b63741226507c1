export type Line = { readonly level: 'debug' | 'error'; readonly about: string; readonly what: string };

/** Where lines of the client go: the log of whoever opened it. */
export type Say = (line: Line) => void;

type Entry = { readonly namespace: string; readonly log: { readonly message: string } };

/**
 * The client calls an error what it tries again and what then succeeds: those are for whoever looks closely. What it gives up it says as a crash; all
 * else that it gives up is thrown at us, and said by whoever asked. Only the line's own words go on: what it carries beside them may be a record.
 */
export const clientLine =
  (say: Say) =>
  ({ namespace, log: { message } }: Entry): void => {
    say({ level: namespace === 'Consumer' && message.startsWith('Crash:') ? 'error' : 'debug', about: namespace, what: message });
  };
