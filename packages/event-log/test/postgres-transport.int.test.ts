import { postgresTransport } from './postgres-transport.ts';
import { transportContract } from './transport-contract.ts';

transportContract('PostgreSQL', () => postgresTransport());
