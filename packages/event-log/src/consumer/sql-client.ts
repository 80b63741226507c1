/** What the consumer's tables need of a database client: `pg`'s `Client` and `PoolClient` are such. */
export interface SqlClient {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}
