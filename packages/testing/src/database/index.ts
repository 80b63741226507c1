export { testDatabase, type TestDatabase } from './test-database.ts';
export { type Wanted } from './plan.ts';
