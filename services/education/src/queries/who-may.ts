/** Who reads where a case stands by the household's page and ledger: the offices that handle a household's cases. */
export const offices = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'] };

/** Who sees where a case stands: they, and the office that decides it, which reads of a pupil and of no household. */
export const readers = { role: [...offices.role, 'education-officer'] };

/** Who sees what was applied for and decided, and why: those who take it in, who decide it, and who audit it. */
export const handlers = { role: ['clerk', 'reviewer', 'decider', 'auditor', 'education-officer'] };

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };
