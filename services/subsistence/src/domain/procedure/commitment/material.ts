/** What an applicant may promise in place of a certificate, where the region lets it. */
export const committable = ['register', 'income', 'property', 'health'] as const;
export type Committable = (typeof committable)[number];

/** Papers without which an application is not complete: 57号 Art 4, Art 9. */
export const materials = ['application', 'commitment', 'authorisation', 'mandate', ...committable] as const;
export type Material = (typeof materials)[number];
