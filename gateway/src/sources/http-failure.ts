import { SubgraphError } from './subgraph-error.ts';

/** A connection that broke: the other side may have closed it for its age while we wrote. */
const brokenConnection = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
/** The other side answered, and not as agreed. */
const wrongAnswer = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW']);
/** A proxy's or server's word that it cannot serve now. */
const passing = new Set([429, 502, 503, 504]);

/** Whether a query may be sent once more; a mutation never is. */
export const isBrokenConnection = (error: unknown): boolean => brokenConnection.has(codeOf(error));

export const failureOf = (subgraph: string, error: unknown): SubgraphError => {
  if (error instanceof SubgraphError) return error;
  const code = codeOf(error);
  return new SubgraphError(subgraph, wrongAnswer.has(code) || code.startsWith('HPE_') ? 'fault' : 'unavailable', code);
};

export const statusFailure = (subgraph: string, status: number): SubgraphError =>
  new SubgraphError(subgraph, passing.has(status) ? 'unavailable' : 'fault', `status-${status}`);

const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
};
