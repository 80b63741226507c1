/** 生活自理能力的六项指标: 43号 Art 21. */
export const selfCareItems = ['eating', 'dressing', 'bed', 'toilet', 'walking', 'bathing'] as const;
export type SelfCareItem = (typeof selfCareItems)[number];
export type SelfCareGrade = 'capable' | 'partial' | 'full';

/** 43号 Art 22: of six, none failed is capable, one to three partial, four and more a full loss. */
export const selfCareGradeOf = (failed: number): SelfCareGrade => (failed === 0 ? 'capable' : failed <= 3 ? 'partial' : 'full');
