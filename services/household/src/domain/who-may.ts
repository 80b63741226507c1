/** Who reads the register, masked: the offices that handle a case, and those who look after them. */
export const readers = { role: ['clerk', 'surveyor', 'reviewer', 'decider', 'verifier', 'registrar', 'auditor', 'system'] };

/** Who reads where a case stands: also the office that handles the cases of its programme, those alone. */
export const caseReaders = { role: [...readers.role, 'medical-officer'] };
export const seesCasesOf = (caseType: string, roles: readonly string[]): boolean =>
  roles.some((role) => readers.role.includes(role)) || (caseType === 'MedicalCase' && roles.includes('medical-officer'));

/** Who reads of a person alone, masked: also the office that helps with the costs of an illness, whatever household the person is of. */
export const personReaders = { role: [...readers.role, 'medical-officer'] };

/** Who sees divisions: everybody who has to name one. */
export const regionReaders = { role: [...readers.role, 'partner', 'standards-author', 'standards-approver', 'medical-officer'] };

/** Who sees that a household was erased, and of what: who orders it, and who looks after them. */
export const provers = { role: ['registrar', 'auditor'] };

/** To whom a name, an ID number or an illness opens, and for what: the purpose is stated by the operation. Personal Information Protection Law, articles 6 and 34. */
export const unmasking = [
  { role: ['clerk', 'reviewer', 'decider'], purpose: 'assistance-application' },
  { role: 'verifier', purpose: 'economic-verification' },
  { role: 'medical-officer', purpose: 'medical-assistance' },
] as const;
