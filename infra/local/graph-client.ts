/** Speaks to the gateway as any client does: one token, or none, one purpose, operations by HTTP. */
export type GraphClient = {
  /** the answer as it came, with its errors */
  raw<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphAnswer<T>>;
  query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** a mutation that must answer the changed thing: any problem is a fault here, by its code */
  change<T extends { __typename: string }>(document: string, input: Readonly<Record<string, unknown>>, wanted: string): Promise<T>;
};

export type GraphAnswer<T> = {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
};

/** @param token none of it: whoever shows no token */
export function graphClient(url: string, token: string | undefined, purpose?: string): GraphClient {
  const shown = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(purpose ? { 'x-purpose': purpose } : {}) };
  const headers = { 'content-type': 'application/json', ...shown };
  const raw = async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphAnswer<T>> => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
    return (await response.json()) as GraphAnswer<T>;
  };
  const query = async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    const { data, errors } = await raw<T>(document, variables);
    if (errors)
      throw new Error(`the gateway answered ${errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ')}`);
    return data as T;
  };
  return {
    raw,
    query,
    change: async (document, input, wanted) => {
      const [result] = Object.values(
        await query<Record<string, { __typename: string; code?: string; message?: string }>>(document, { input }),
      );
      if (result?.__typename !== wanted) throw new Error(`${result?.__typename}: ${result?.message ?? ''}`);
      return result as never;
    },
  };
}
