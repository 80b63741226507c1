/** The county's healthcare security office (医保局). */
export const officers = { role: 'medical-officer', levels: ['county'] } as const;

/** Whoever submits bills: a hospital, or the insurer who settles for it. */
export const submitters = { role: 'medical-provider' } as const;

/** Who sees providers and their contracts. */
export const providerReaders = { role: ['medical-officer', 'medical-provider', 'auditor'] } as const;

/** Who sees settlements: a provider its own alone, by another query. */
export const settlementReaders = { role: ['medical-officer', 'auditor'] } as const;

/** Who handles the cases of a household, and sees on its page as what its members are helped and what that came to. */
export const pageReaders = { role: ['clerk', 'reviewer', 'decider', 'auditor'] } as const;

/** Who sees that a household was erased, and of what: the same as see it in household. */
export const provers = { role: ['registrar', 'auditor'] };
