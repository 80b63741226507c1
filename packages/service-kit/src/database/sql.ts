import { type ClientBase, Query } from 'pg';
import { faultOf } from './database-fault.ts';

/** A named, prepared statement on one connection. `name` is what logs and metrics say: values never leave this function. */
export type Sql = <Row extends object = Record<string, never>>(name: string, text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What is yet to be sent. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

export type Watch = (statement: string) => void;

/** PostgreSQL cuts off what is longer. */
const longestName = 63;

/** As `pg` itself answers by a promise, without its copies of what is asked and its promise behind the promise: a road asks six times. */
export function sqlOn(client: ClientBase, watch?: Watch): Sql {
  return (name, text, values = []) => {
    watch?.(name);
    return new Promise((resolve, reject) => {
      if (name.length > longestName) throw new Error(`${name} is longer than a name of a statement is kept: two would be one`);
      const query = new Query(text, values as unknown[], (error, result) =>
        error ? reject(faultOf(error, name)) : resolve(result.rows as never),
      );
      client.query(Object.assign(query, { name }));
    });
  };
}
