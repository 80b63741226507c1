/** The words that the events of education share. Others may follow. */
export const termWords = ['autumn', 'spring'] as const;
export const kindWords = ['fee-waiver', 'living-subsidy', 'grant', 'work-study', 'home-teaching'] as const;
export const stageWords = ['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher', 'at-home'] as const;
