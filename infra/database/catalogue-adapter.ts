import {
  ColumnTypeEnum,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { Client } from 'pg';

/** Types that PostgreSQL's own tables have. "char" (18) is why this is not `@prisma/adapter-pg`: that declines it, and every foreign key has one. */
const types: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
  1043: ColumnTypeEnum.Text,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
};

const provider = { provider: 'postgres', adapterName: 'catalogue' } as const;

/** Lets the schema engine read what a schema holds over the caller's connection, and do nothing else. */
export function catalogueAdapter(client: Client, schema: string): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    ...provider,
    queryRaw: async ({ sql, args }) => {
      const { fields, rows } = await client.query<unknown[]>({ text: sql, values: args, rowMode: 'array' });
      return {
        columnNames: fields.map((it) => it.name),
        columnTypes: fields.map((it) => types[it.dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    executeRaw: readsOnly,
    executeScript: readsOnly,
    startTransaction: readsOnly,
    getConnectionInfo: () => ({ schemaName: schema, supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
  return { ...provider, connect: () => Promise.resolve(adapter), connectToShadowDb: readsOnly };
}

const readsOnly = (): Promise<never> => Promise.reject(new Error('the schema engine only reads here'));
