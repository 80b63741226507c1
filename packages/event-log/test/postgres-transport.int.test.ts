import { postgresTransport, weaknesses } from './postgres-transport.ts';
import { transportContract } from './transport-contract.ts';

transportContract('PostgreSQL', () => postgresTransport(process.env.TEST_DATABASE_URL));

transportContract('PostgreSQL, made weak', () => postgresTransport(process.env.TEST_DATABASE_URL, weaknesses));
