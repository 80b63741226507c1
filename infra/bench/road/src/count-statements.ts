import pg from 'pg';

export type Counted = { readonly statements: number; readonly roundTrips: number };

type Emitter = { emit: (this: Emitter, event: string, ...rest: unknown[]) => boolean };
type Query = { submit: (this: Query, ...rest: unknown[]) => unknown };

/** What one call sends: statements, and how often it waits for the server, which is how often a connection falls idle. Nothing else may run meanwhile. */
export async function countStatements(act: () => Promise<unknown>): Promise<Counted> {
  const client = pg.Client.prototype as unknown as Emitter;
  const query = pg.Query.prototype as unknown as Query;
  const { emit } = client;
  const { submit } = query;
  const counted = { statements: 0, roundTrips: 0 };
  query.submit = function (this: Query, ...rest) {
    counted.statements += 1;
    return submit.apply(this, rest);
  };
  client.emit = function (this: Emitter, event, ...rest) {
    if (event === 'drain') counted.roundTrips += 1;
    return emit.call(this, event, ...rest);
  };
  try {
    await act();
  } finally {
    query.submit = submit;
    client.emit = emit;
  }
  return counted;
}
