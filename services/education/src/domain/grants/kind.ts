/**
 * 减免相关费用、发放助学金、给予生活补助、安排勤工助学、送教上门: the forms in which help is given (Order 649 Art 34). Work and teaching at home are arranged by the school and paid by nobody here:
 * their rows say 0.
 */
export const kinds = ['fee-waiver', 'living-subsidy', 'grant', 'work-study', 'home-teaching'] as const;
export type Kind = (typeof kinds)[number];

/** 寄宿生、走读生 */
export const boardings = ['boarding', 'day'] as const;
export type Boarding = (typeof boardings)[number];

/** Who has what is paid: the family; the school, of what it does not ask of the family. */
export const payeeOf = (kind: Kind): 'family' | 'school' => (kind === 'fee-waiver' ? 'school' : 'family');
