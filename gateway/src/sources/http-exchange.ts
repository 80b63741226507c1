import type { Dispatcher } from 'undici';

export type Exchanged = { readonly status: number; readonly text: string };

/**
 * One request on a dispatcher, its answer as a text. In place of `request`, whose readable stream costs as much again as the exchange;
 * and in place of its timers, which are made anew for each call: the signal aborts at the deadline, to the millisecond.
 */
export const httpExchange = (dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, signal: AbortSignal): Promise<Exchanged> => {
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  const chunks: Buffer[] = [];
  let status = 0;
  let controller: Dispatcher.DispatchController | undefined;
  const abort = () => {
    reject(signal.reason as Error);
    controller?.abort(signal.reason as Error);
  };
  const settled = () => signal.removeEventListener('abort', abort);
  signal.addEventListener('abort', abort, { once: true });
  dispatcher.dispatch(options, {
    onRequestStart(started) {
      controller = started;
      if (signal.aborted) started.abort(signal.reason as Error); // while it waited for a connection
    },
    onResponseStart: (_, code) => void (status = code),
    onResponseData: (_, chunk) => void chunks.push(chunk),
    onResponseEnd() {
      settled();
      const [first] = chunks;
      resolve({ status, text: (chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8') });
    },
    onResponseError(_, error) {
      settled();
      reject(error);
    },
  });
  return promise;
};
