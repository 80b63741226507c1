export type Deferred<T> = { readonly promise: Promise<T>; resolve(value: T): void; reject(fault: unknown): void };

/** As `Promise.withResolvers`, which the oldest Node that must run this does not have. */
export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (fault: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}
