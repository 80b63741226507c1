/** The county's healthcare security office (医保局). */
export const officers = { role: 'medical-officer', levels: ['county'] } as const;

/** Whoever submits bills: a hospital, or the insurer who settles for it. */
export const submitters = { role: 'medical-provider' } as const;

/** Who sees providers and their contracts. */
export const providerReaders = { role: ['medical-officer', 'medical-provider', 'auditor'] } as const;

/** Who sees settlements, whom hospitals treated first, and the fund: a provider its own alone, by another query. */
export const settlementReaders = { role: ['medical-officer', 'auditor'] } as const;

/** Who handles the cases of a household, and sees on its page as what its members are helped and what that came to. */
export const pageReaders = { role: ['clerk', 'reviewer', 'decider', 'auditor'] } as const;

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };

/** Any window takes an application up; a township looks at it. */
export const clerks = { role: 'clerk' } as const;
export const reviewers = { role: 'reviewer' } as const;
/** Who brings a letter that the post did not: any window, or the office that decided. */
export const servers = { role: ['clerk', 'medical-officer'] } as const;
export const objectionTakers = { role: ['clerk', 'reviewer'] } as const;

/** Who sees where a case stands by household's ledger, and the office besides. */
export const ledgerReaders = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'] } as const;
export const caseReaders = { role: [...ledgerReaders.role, 'medical-officer'] } as const;

/** Who sees what was claimed and how it was decided: those who handle the case, and those who audit it. */
export const caseHandlers = { role: ['clerk', 'reviewer', 'medical-officer', 'auditor'] } as const;
