/** Speaks to the gateway as any client does: one token, one purpose, operations by HTTP. */
export type GraphClient = {
  query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** a mutation that must answer the changed thing: any problem is a fault here, by its code */
  change<T extends { __typename: string }>(document: string, input: Readonly<Record<string, unknown>>, wanted: string): Promise<T>;
};

type Answer = { readonly data?: unknown; readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] };

export function graphClient(url: string, token: string, purpose?: string): GraphClient {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(purpose ? { 'x-purpose': purpose } : {}) };
  const query = async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(`the gateway answered ${errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ')}`);
    return data as T;
  };
  return {
    query,
    change: async (document, input, wanted) => {
      const [result] = Object.values(await query<Record<string, { __typename: string; code?: string; message?: string }>>(document, { input }));
      if (result?.__typename !== wanted) throw new Error(`${result?.__typename}: ${result?.message ?? ''}`);
      return result as never;
    },
  };
}
