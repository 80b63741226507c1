/** Whose work tickets may be; which of them are whose, the ticket says. */
export const workers = ['clerk', 'reviewer', 'decider', 'medical-officer', 'education-officer', 'partner'] as const;

/** Who may look at a ticket at all: whoever works on some, and who audits. */
export const readers = { role: [...workers, 'auditor'] } as const;
