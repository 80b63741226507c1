import type { StandardRegion } from '@jiuzhu/policy';

/** Who proposes a standard, and who approves it: offices of a county, or above. */
export const authors = { role: 'standards-author', levels: ['county'] } as const;
export const approvers = { role: 'standards-approver', levels: ['county'] } as const;

/** Who records what a statistics office has published of prices. */
export const statisticians = { role: 'statistician', levels: ['county'] } as const;

/** Who reads standards: whoever handles a case, looks after the system, or makes them. */
export const readers = {
  role: [...['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'], authors.role, approvers.role],
};

/** Who reads the prices, and what follows from them. */
export const priceReaders = { role: [...readers.role, statisticians.role] };

/**
 * Whose document an office may enter: that of a place within its own region; that of the state, an office of a province, which carries such documents
 * out for all below it. What the system begins with comes from no office.
 */
export const mayWriteFor = (office: string, region: StandardRegion): boolean =>
  office === '' || (region === 'national' ? office.length === 2 : region.startsWith(office));
