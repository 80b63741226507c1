import type { Id } from '@jiuzhu/kernel';

export const exampleTicket = '00000000-0000-8000-8000-000000000071' as Id<'ticket'>;
export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
