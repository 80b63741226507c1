import type { Id } from '@jiuzhu/kernel';

export const exampleDelegation = '00000000-0000-8000-8000-000000000081' as Id<'delegation'>;
export const exampleTownship = '990000001';
