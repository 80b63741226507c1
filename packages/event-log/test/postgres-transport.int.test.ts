import { postgresTransport } from './postgres-transport.ts';
import { transportContract } from './transport-contract.ts';

transportContract('PostgreSQL', () => postgresTransport(process.env.TEST_DATABASE_URL));

const weaknesses = { seed: 7, duplicate: 0.2, redeliver: 0.2, cut: 0.5, loseLease: 0.05, delayLane: 0.2 };
transportContract('PostgreSQL, made weak', () => postgresTransport(process.env.TEST_DATABASE_URL, weaknesses));
