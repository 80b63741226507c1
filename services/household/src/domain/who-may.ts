/** Who reads the register, masked: the offices that handle a case, and those who look after them. */
export const readers = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'] };

/** The offices that read where a case stands of their own programme, and of no other. */
const ownCases: Readonly<Record<string, string>> = { 'medical-officer': 'MedicalCase', 'education-officer': 'EducationCase' };
export const caseReaders = { role: [...readers.role, ...Object.keys(ownCases)] };
export const seesCasesOf = (caseType: string, roles: readonly string[]): boolean =>
  roles.some((role) => readers.role.includes(role) || ownCases[role] === caseType);

/** Who reads of a person alone, masked: also the offices that help one person, with the costs of an illness or of school, whatever household the person is of. */
export const personReaders = { role: [...readers.role, 'medical-officer', 'education-officer'] };

/** Who sees divisions: everybody who has to name one. */
export const regionReaders = {
  role: [...readers.role, 'partner', 'standards-author', 'standards-approver', 'medical-officer', 'education-officer'],
};

/** Who sees that a household was erased, and of what: who orders it, and who looks after them. */
export const provers = { role: ['registrar', 'auditor'] };

/** To whom a name, an ID number or an illness opens, and for what: the purpose is stated by the operation. Personal Information Protection Law, articles 6 and 34. */
export const opening = [
  { role: ['clerk', 'reviewer', 'decider'], purpose: 'assistance-application' },
  { role: 'verifier', purpose: 'economic-verification' },
  { role: 'medical-officer', purpose: 'medical-assistance' },
] as const;

/** To whom a name or an ID number alone: an illness is not for school. */
export const unmasking = [...opening, { role: 'education-officer', purpose: 'education-assistance' }] as const;
