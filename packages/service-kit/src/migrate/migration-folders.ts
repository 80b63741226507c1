import { fileURLToPath } from 'node:url';
import { eventLogSchema } from './prepare-database.ts';
import type { MigrationFolder } from './read-migrations.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** What makes up a schema, in the order in which it is applied: a service's own tables come after those of the road and of the reader of events. */
export const migrationFolders = (schema: string): readonly MigrationFolder[] =>
  schema === eventLogSchema
    ? [{ name: 'event-log', path: at('packages/event-log/migrations') }]
    : [
        { name: 'kit', path: at('packages/service-kit/migrations') },
        { name: 'consumer', path: at('packages/event-log/migrations-consumer') },
        { name: schema, path: at(`services/${schema}/prisma/migrations`) },
      ];
