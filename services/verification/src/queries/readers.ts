/** Who works with what the agencies said. */
export const readers = { role: ['clerk', 'reviewer', 'decider', 'verifier', 'auditor'] } as const;
