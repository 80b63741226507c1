import type { Id } from '@jiuzhu/kernel';

export const exampleCase = 'temporary-case/00000000-0000-8000-8000-000000000041' as Id<'temporary-case'>;
export const exampleIncident = '00000000-0000-8000-8000-000000000042' as Id<'incident'>;
export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
export const exampleShelter = 'shelter-case/00000000-0000-8000-8000-000000000071' as Id<'shelter-case'>;
