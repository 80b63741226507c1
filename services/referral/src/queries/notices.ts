import type { Id } from '@jiuzhu/kernel';
import { query } from '@jiuzhu/service-kit';
import { householdsOfNotices, noticesOf, readAsking } from '../adapters/database/notices.ts';
import { onlyIds } from '../adapters/input-shapes.ts';
import { partsOf } from '../domain/notice/notice.ts';
import { neighbours } from './readers.ts';

/** What a household is to bring today, and what it was told before. */
export const papersOfHousehold = query({
  allow: neighbours,
  answer: async (tx, asked: readonly Id<'household'>[]) => {
    const ids = onlyIds(asked);
    const [asking, given] = [await readAsking(tx, ids), await noticesOf(tx, ids)];
    return new Map(
      [...asking].map(([id, { file, entries }]) => [
        id,
        { region: file.household?.region ?? '', parts: partsOf(file.tickets, entries), given: given.get(id) ?? [] },
      ]),
    );
  },
  region: ({ region }) => region,
});

/** A notice, and those of the household before it. */
export const noticeById = query({
  allow: neighbours,
  answer: async (tx, asked: readonly Id<'notice'>[]) => {
    const given = await noticesOf(tx, await householdsOfNotices(tx, onlyIds(asked)));
    return new Map(
      [...given.values()].flatMap((all) => all.map((notice, at) => [notice.id, { notice, given: all.slice(0, at) }] as const)),
    );
  },
  region: ({ notice }) => notice.region,
});
