import type { Id } from '@jiuzhu/kernel';

export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
export const examplePerson = '00000000-0000-8000-8000-000000000011' as Id<'person'>;
export const exampleOffer = '00000000-0000-8000-8000-000000000091' as Id<'offer'>;
