import type { Id } from '@jiuzhu/kernel';

export const exampleCase = 'subsistence-case/00000000-0000-8000-8000-000000000031' as Id<'subsistence-case'>;
export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
