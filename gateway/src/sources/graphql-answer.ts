import { parseJson } from './parse-json.ts';
import type { SubgraphResponse } from './subgraph.ts';

/** The text as an answer of GraphQL, or undefined: then it is none. */
export const graphqlAnswer = (text: string): SubgraphResponse | undefined => {
  try {
    const value = parseJson(text);
    return isAnswer(value) ? value : undefined;
  } catch {
    return undefined; // the caller says so by its fault; the text itself may hold personal data and is shown nowhere
  }
};

/** `data` an object or null, `errors` a list of what has a message; one of them at least. */
export const isAnswer = (value: unknown): value is SubgraphResponse => {
  if (!isRecord(value)) return false;
  const { data, errors } = value;
  if (data === undefined && errors === undefined) return false;
  if (data !== undefined && data !== null && !isRecord(data)) return false;
  return (
    errors === undefined || (Array.isArray(errors) && errors.every((error) => isRecord(error) && typeof error['message'] === 'string'))
  );
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
