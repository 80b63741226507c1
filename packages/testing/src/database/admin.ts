import pg from 'pg';

export const quoted = pg.escapeIdentifier;

/** A short session of the administrator: a template with an open connection cannot be cloned. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'jiuzhu-test' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
