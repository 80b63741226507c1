/**
 * For which purpose each role may see personal data unmasked. An operation states one by the header `x-purpose`; it is signed into the
 * actor and stands in the audit. What is not in this table is not allowed. PIPL art. 34: within the statutory duty of the organ.
 */
export const purposesByRole = {
  clerk: ['assistance-application', 'service-delivery'],
  surveyor: ['assistance-application'],
  reviewer: ['assistance-application'],
  decider: ['assistance-application'],
  verifier: ['economic-verification'],
  auditor: ['audit'],
  'medical-officer': ['medical-assistance'],
  'education-officer': ['education-assistance'],
} as const satisfies PurposeTable;

export type PurposeTable = Readonly<Record<string, readonly string[]>>;

/** Whether any of the roles may act for this purpose. */
export const mayState = (table: PurposeTable, roles: readonly string[], purpose: string): boolean =>
  roles.some((role) => Object.hasOwn(table, role) && table[role]?.includes(purpose));
