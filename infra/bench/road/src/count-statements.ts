import pg from 'pg';

export type Counted = { readonly statements: number; readonly roundTrips: number };

type Spied = pg.Client & { emit(event: string, ...rest: unknown[]): boolean };

/** What one call sends: statements, and how often it waits for the server, which is how often a connection falls idle. Nothing else may run meanwhile. */
export async function countStatements(act: () => Promise<unknown>): Promise<Counted> {
  const proto = pg.Client.prototype as Spied;
  const { query, emit } = proto;
  let statements = 0;
  let roundTrips = 0;
  proto.query = function (this: pg.Client, ...rest: unknown[]) {
    statements += 1;
    return (query as (...all: unknown[]) => unknown).apply(this, rest);
  } as never;
  proto.emit = function (this: pg.Client, event: string, ...rest: unknown[]) {
    if (event === 'drain') roundTrips += 1;
    return emit.call(this, event, ...rest);
  };
  try {
    await act();
  } finally {
    proto.query = query;
    proto.emit = emit;
  }
  return { statements, roundTrips };
}
