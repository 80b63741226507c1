/** Who works with what the agencies said. */
export const readers = { role: ['clerk', 'reviewer', 'decider', 'verifier', 'auditor'] } as const;

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };
