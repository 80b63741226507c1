export { endPostgresIn, startPostgres, type Postgres, type Start } from './start-postgres.ts';
