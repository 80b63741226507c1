import type { Asking } from './road/allowed.ts';

/** Calls of other services' signed routes: over HTTP, or in process. The answer may hold sealed values' clear text: it never enters a row or a log. */
export interface Calls {
  call(service: string, route: string, body: unknown, asking: Asking & { readonly signal: AbortSignal }): Promise<unknown>;
}
