/** Who sees where a case stands: the same as see it in household's ledger. */
export const readers = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'] };

/** Who sees what was judged, and why: those who handle the case, and those who audit it. */
export const handlers = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'auditor'] };

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };
