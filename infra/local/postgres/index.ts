export { endLeftPostgresIn, endPostgresIn, runningPostgresIn, startPostgres, type Postgres, type Start } from './start-postgres.ts';
