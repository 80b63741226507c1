/** 学段: where a pupil is; `at-home` is a disabled child of the years of compulsory education who cannot attend. */
export const stages = ['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher', 'at-home'] as const;
export type Stage = (typeof stages)[number];

/** 义务教育阶段 */
export const isCompulsory = (stage: Stage): boolean => stage === 'primary' || stage === 'junior';
