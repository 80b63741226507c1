/** 学段: where a pupil is; `at-home` is a disabled child of the years of compulsory education who cannot attend. */
export const stages = ['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher', 'at-home'] as const;
export type Stage = (typeof stages)[number];

/** 义务教育阶段 */
export const isCompulsory = (stage: Stage): boolean => stage === 'primary' || stage === 'junior';

/** 随班就读、特教学校: where a disabled child is at school. Whoever is taught at home (送教上门) is in a stage of their own; of any other pupil nothing is said. */
export const placements = ['with-others', 'special-school'] as const;
export type Placement = (typeof placements)[number];
