import type { Id } from '@jiuzhu/kernel';
import { onlyIds, query } from '@jiuzhu/service-kit';
import { readContactsOf } from '../adapters/database/contacts.ts';
import { handlers } from './who-may.ts';

/** 每月了解: what the village saw of a household, apart from its page, which has enough to show. */
export const contactsOfHousehold = query({
  allow: handlers,
  answer: (tx, ids: readonly Id<'household'>[]) => readContactsOf(tx, onlyIds(ids)),
  region: ({ region }) => region,
});
