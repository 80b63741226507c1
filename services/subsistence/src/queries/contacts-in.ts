import { list } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { pageOfContacts } from '../adapters/database/contacts.ts';
import { calendarDay, optional, regionPath } from '../adapters/input-shapes.ts';
import { handlers } from './who-may.ts';

/** 每月了解: whom the village is to ask how they live, until a day; who has waited longest before the others. */
export const contactsIn = list({
  allow: handlers,
  input: z.object({ region: optional(regionPath), until: optional(calendarDay) }),
  page: pageOfContacts,
});
