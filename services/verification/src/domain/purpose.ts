/** What a verification may be for (domain.md 3.1, seed 0 A1.6). */
export const purposes = ['social-assistance', 'housing-fund', 'affordable-housing', 'education-assistance', 'other-social-policy'] as const;
export type Purpose = (typeof purposes)[number];
