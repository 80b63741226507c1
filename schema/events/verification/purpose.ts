/** What an authorisation may be given for: assistance, use of the housing fund, allocation of affordable housing, aid for education, other policy. */
export const purposes = ['social-assistance', 'housing-fund', 'affordable-housing', 'education-assistance', 'other-social-policy'] as const;
