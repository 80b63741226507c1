import { readers } from '../domain/ticket/worker.ts';

/** Who may look at a ticket at all; which ones, the ticket says. */
export { readers };

/** Who sees them on the household's page: whoever sees the household, and works on some of them or audits. */
export const neighbours = { role: ['clerk', 'reviewer', 'decider', 'auditor'] };

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };
