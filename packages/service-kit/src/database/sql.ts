import type { ClientBase } from 'pg';
import { DatabaseFault, faultOf } from './database-fault.ts';

/** A named, prepared statement on one connection. `name` is what logs and metrics say: values never leave this function. */
export type Sql = <Row extends object = Record<string, never>>(name: string, text: string, values?: readonly unknown[]) => Promise<Row[]>;

export type Watch = (statement: string) => void;

export function sqlOn(client: ClientBase, watch?: Watch): Sql {
  return async (name, text, values = []) => {
    watch?.(name);
    try {
      const { rows } = await client.query({ name, text, values: values as unknown[] });
      return rows as never;
    } catch (error) {
      throw error instanceof DatabaseFault ? error : faultOf(error, name);
    }
  };
}
