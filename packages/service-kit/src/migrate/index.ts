export { migrate, type Migrate } from './migrate.ts';
export { MigrationFault } from './migration-fault.ts';
export { migrationFolders } from './migration-folders.ts';
export { eventLogSchema, prepareDatabase, type Prepare, type Urls } from './prepare-database.ts';
export { type MigrationFolder } from './read-migrations.ts';
export { passwordsFrom, rolesOf, urlOf } from './roles.ts';
