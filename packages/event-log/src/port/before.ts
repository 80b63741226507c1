import { RetryableUnknown } from './faults.ts';

/** The work, unless the limit comes first: whether it was done is then not known. It goes on unheard. */
export function before<T>(limit: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      reject(new RetryableUnknown('the deadline passed, or the publisher was stopped'));
    };
    if (limit.aborted) late();
    limit.addEventListener('abort', late);
    work.then(resolve, reject).finally(() => {
      limit.removeEventListener('abort', late);
    });
  });
}
