/** An answer in place of a served operation. */
export type HttpProblem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
};

export const problem = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): HttpProblem => ({
  status,
  code,
  message,
  headers,
});
