import type { Id } from '@jiuzhu/kernel';

export const exampleTicket = '00000000-0000-8000-8000-000000000071' as Id<'ticket'>;
export const exampleHousehold = '00000000-0000-8000-8000-000000000001' as Id<'household'>;
export const exampleConsent = '00000000-0000-8000-8000-000000000073' as Id<'consent'>;
export const exampleNotice = '00000000-0000-8000-8000-000000000076' as Id<'notice'>;
export const examplePlan = '00000000-0000-8000-8000-000000000077' as Id<'plan'>;
export const exampleLead = '00000000-0000-8000-8000-000000000075' as Id<'lead'>;
export const exampleService = '00000000-0000-8000-8000-000000000074' as Id<'service'>;
