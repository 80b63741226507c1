export type Answered = {
  readonly status: number;
  readonly data?: Readonly<
    Record<
      string,
      { readonly __typename: string; readonly code?: string; readonly message?: string; readonly path?: readonly string[] | null } | null
    >
  > | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string };
  }[];
};

/** One operation by HTTP, as it came. */
export async function post(url: string, token: string, query: string, variables: unknown, purpose?: string): Promise<Answered> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(purpose ? { 'x-purpose': purpose } : {}) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, ...((await response.json()) as Omit<Answered, 'status'>) };
}
