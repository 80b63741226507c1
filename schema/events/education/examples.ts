import type { Id } from '@jiuzhu/kernel';

export const exampleCase = 'education-case/00000000-0000-8000-8000-000000000051' as Id<'education-case'>;
export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
export const examplePupil = '00000000-0000-8000-8000-000000000011' as Id<'person'>;
