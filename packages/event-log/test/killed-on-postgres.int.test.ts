import { killCases } from './kill-cases.ts';

killCases('PostgreSQL', undefined, { atOnce: true });
