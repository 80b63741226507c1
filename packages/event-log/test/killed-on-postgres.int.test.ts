import { killCases } from './kill-cases.ts';
import { weaknesses } from './postgres-transport.ts';

killCases('PostgreSQL', { atOnce: true });
killCases('PostgreSQL, made weak', { atOnce: true, weaknesses });
